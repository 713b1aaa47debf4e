document.querySelector(".bn-errors")?.focus();
document.addEventListener("click", (event) => {
const link = event.target.closest?.(".bn-errors a[href^='#']");
const field = link && document.getElementById(link.hash.slice(1));
if (!field) return;
event.preventDefault();
field.focus();
field.closest(".kern-form-input, .kern-fieldset")?.scrollIntoView({ block: "center" });
});
document.addEventListener("submit", (event) => {
if (event.target.method !== "post") return;
if (event.target.dataset.sent) event.preventDefault();
event.target.dataset.sent = "1";
});
window.addEventListener("pageshow", () => {
for (const form of document.forms) delete form.dataset.sent;
});
