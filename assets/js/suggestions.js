// Suggestions while somebody types into a search field: a combobox with a list, as ARIA describes it.

function element(name, attributes, text) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text) made.textContent = text;
  return made;
}

function suggestFor(field) {
  const list = element("ul", { id: `${field.id}-vorschlaege`, class: "bn-suggestions", role: "listbox", "aria-label": field.dataset.label, hidden: "" });
  const count = element("span", { class: "kern-sr-only", role: "status" });
  let chosen = -1;
  let timer = 0;
  let asked = 0;

  field.after(list, count);
  for (const [key, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id }))
    field.setAttribute(key, value);

  function close() {
    chosen = -1;
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  }

  function choose(next) {
    const options = [...list.children];
    chosen = (next + options.length + 1) % (options.length + 1);
    options.forEach((option, at) => option.setAttribute("aria-selected", String(at === chosen)));
    const option = options[chosen];
    if (!option) return field.removeAttribute("aria-activedescendant");
    field.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  function show(suggestions) {
    list.replaceChildren(...suggestions.map(({ title, kind, url }, at) => {
      const option = element("li", { id: `${list.id}-${at}`, class: "bn-suggestion", role: "option", "aria-selected": "false" });
      option.dataset.url = url;
      option.append(element("span", {}, title), " ", element("span", { class: "bn-suggestion__kind" }, kind));
      return option;
    }));
    count.textContent = suggestions.length > 0 ? `${suggestions.length} ${field.dataset.label}` : "";
    chosen = -1;
    field.removeAttribute("aria-activedescendant");
    list.hidden = suggestions.length === 0;
    field.setAttribute("aria-expanded", String(suggestions.length > 0));
  }

  async function ask() {
    const typed = field.value.trim();
    const number = ++asked;
    if (typed.length < 2) return close();
    try {
      const answer = await fetch(`${field.dataset.suggestions}?q=${encodeURIComponent(typed)}`);
      const suggestions = answer.ok ? await answer.json() : [];
      if (number === asked && document.activeElement === field) show(suggestions);
    } catch {
      close();
    }
  }

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 150);
  });
  field.addEventListener("blur", close);
  field.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    if (event.key === "ArrowDown") choose(chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen < 0 ? list.children.length - 1 : chosen - 1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && chosen >= 0 && list.children[chosen]) location.assign(list.children[chosen].dataset.url);
    else return;
    event.preventDefault();
  });
  // Before the field loses the cursor and the list goes.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest(".bn-suggestion");
    if (option) location.assign(option.dataset.url);
  });
}

for (const field of document.querySelectorAll("input[data-suggestions]")) suggestFor(field);
