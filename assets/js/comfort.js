// Comfort only: every page is complete without this file.

// After a form came back with mistakes, start reading at the summary.
document.querySelector(".bn-errors")?.focus();

// A link in the summary puts the cursor into its field.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.(".bn-errors a[href^='#']");
  const field = link && document.getElementById(link.hash.slice(1));
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.closest(".kern-form-input, .kern-fieldset")?.scrollIntoView({ block: "center" });
});

// A second click on "send" while the first is under way sends nothing twice.
document.addEventListener("submit", (event) => {
  if (event.target.method !== "post") return;
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = "1";
});

// Coming back with the browser's back button makes the form usable again.
window.addEventListener("pageshow", () => {
  for (const form of document.forms) delete form.dataset.sent;
});
