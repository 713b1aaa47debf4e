// Says in time that the sign-in ends, while nobody is stopped in their writing. Other tabs tell when they were used.

function followSession(place) {
  const [said, link, form] = [place.querySelector("p"), place.querySelector("a"), place.querySelector("form")];
  const texts = place.dataset;
  const before = Number(texts.before);
  const told = said.textContent;
  const tabs = window.BroadcastChannel && new BroadcastChannel("anmeldung");
  let [rests, ends] = [Number(texts.rests), Number(texts.ends)];
  let start = clocks();
  let state = "";

  // A clock that is set while the page lies open, or sleeps with the device, is caught by the other one: never too late.
  function clocks() {
    return [Date.now(), performance.now()];
  }

  function passed() {
    const now = clocks();
    return Math.max(now[0] - start[0], now[1] - start[1]) / 1000;
  }

  function at(seconds) {
    return new Date(Date.now() + seconds * 1000).toLocaleTimeString("de-DE", { hour: "2-digit", minute: "2-digit" });
  }

  function standing() {
    if (Math.min(rests, ends) - passed() <= 0) return "over";
    if (ends - passed() <= before) return "end";
    return rests - passed() <= before ? "rest" : "";
  }

  function look() {
    const next = standing();
    if (next === state) return;
    state = next;
    const left = Math.min(rests, ends) - passed();
    said.textContent = !next || (next === "end" && told) ? told : texts[next].replace("{0}", at(left));
    link.hidden = next === "rest" || (!next && !told);
    form.hidden = next !== "rest";
  }

  function begin(message) {
    [rests, ends, start] = [message.rests, message.ends, clocks()];
    for (const field of document.querySelectorAll("input[name=schutz]")) field.value = message.token;
    const wasOver = state === "over";
    look();
    if (wasOver && !state) said.textContent = texts.back;
  }

  function tell() {
    tabs?.postMessage({ who: texts.session, rests, ends, token: form.elements.schutz.value });
  }

  // Whoever signed in as somebody else elsewhere sends nothing of this one from here.
  tabs?.addEventListener("message", ({ data }) => data.who === texts.session && begin(data));

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopPropagation();
    const question = new XMLHttpRequest();
    question.open("POST", form.action);
    question.responseType = "json";
    question.addEventListener("error", () => (said.textContent = texts.failed));
    question.addEventListener("load", () => {
      if (question.status === 401) [rests, state] = [0, ""];
      if (question.status === 401) return look();
      if (question.status !== 200) return (said.textContent = texts.failed);
      begin({ rests: question.response.ruht, ends: question.response.endet, token: question.response.schutz });
      tell();
    });
    question.send(new URLSearchParams(new FormData(form)));
  });

  document.addEventListener("visibilitychange", look);
  window.addEventListener("focus", look);
  window.addEventListener("pageshow", (event) => !event.persisted || look());
  setInterval(look, 5000);
  tell();
  look();
}

document.querySelectorAll("[data-session]").forEach(followSession);
