// A preview below the form, without leaving the page: the cursor and everything typed stay where they are.

function preview(form, button) {
  const question = new XMLHttpRequest();
  question.open("POST", button.formAction);
  question.responseType = "document"; // runs nothing of what stands in it
  question.addEventListener("load", () => {
    const shown = question.status === 200 && question.response?.getElementById("vorschau");
    if (shown) show(form, shown);
    else ask(form, button);
  });
  question.addEventListener("error", () => ask(form, button));
  question.send(new URLSearchParams(new FormData(form, button)));
}

function show(form, shown) {
  document.getElementById("vorschau")?.remove();
  form.after(document.adoptNode(shown));
  const heading = shown.querySelector("h2");
  heading.tabIndex = -1;
  shown.setAttribute("role", "status");
  shown.scrollIntoView({ block: "nearest" });
}

// As without script: the page comes back with what was typed.
function ask(form, button) {
  form.dataset.plain = "1";
  form.requestSubmit(button);
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.submitter?.value !== "vorschau" || !("preview" in form.dataset) || form.dataset.plain) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  preview(form, event.submitter);
}, true);
