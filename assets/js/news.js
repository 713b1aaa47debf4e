// New posts of a thread appear while it is open; who is writing decides when.

function followNews(place) {
  const [said, button] = [place.querySelector("[role=status]"), place.querySelector("button")];
  let source = null;
  let timer = 0;
  let show = null;

  const posts = (page) => [...page.querySelectorAll(".bn-post[id^='beitrag-']")];
  const last = () => Number(posts(document).at(-1)?.id.slice("beitrag-".length) ?? 0);
  const isWriting = () => [...document.querySelectorAll("main form textarea")].some((field) => field === document.activeElement || field.value !== field.defaultValue);

  function listen() {
    clearTimeout(timer);
    if (source || document.hidden) return;
    source = new EventSource(`${place.dataset.news}?nach=${last()}`);
    source.addEventListener("neu", look);
    source.addEventListener("error", () => {
      const isLetIn = source.readyState !== EventSource.CLOSED;
      stop();
      if (isLetIn) timer = setTimeout(listen, 4000 + 4000 * Math.random());
    });
  }

  function stop() {
    source?.close();
    source = null;
  }

  // A document that is asked for in this way runs nothing of what stands in it.
  function look() {
    const question = new XMLHttpRequest();
    question.open("GET", location.pathname + location.search);
    question.responseType = "document";
    question.addEventListener("load", () => question.status === 200 && question.response && compare(question.response));
    question.send();
  }

  function compare(page) {
    const fresh = posts(page).filter((post) => !document.getElementById(post.id));
    const next = page.querySelector(".bn-pages a[rel=next]");
    if (fresh.length > 0) show = () => insert(page, fresh);
    else if (next) show = () => location.assign(next.href);
    else return;
    if (fresh.length > 0 && !isWriting()) return insert(page, fresh);
    button.hidden = false;
    said.textContent = button.textContent;
  }

  function insert(page, fresh) {
    const read = page.querySelector("form[action$='/gelesen']");
    const before = document.querySelector("form[action$='/gelesen']");
    posts(document).at(-1).after(...fresh);
    if (before && read) before.replaceWith(read);
    else if (read) place.before(read);
    said.textContent = place.dataset.said;
    button.hidden = true;
    show = null;
  }

  button.addEventListener("click", () => {
    const seen = last();
    show?.();
    const first = document.getElementById(`beitrag-${seen + 1}`);
    first?.setAttribute("tabindex", "-1");
    first?.focus();
  });
  document.addEventListener("visibilitychange", () => (document.hidden ? stop() : listen()));
  window.addEventListener("pagehide", stop);
  window.addEventListener("pageshow", listen);
  listen();
}

if (window.EventSource) document.querySelectorAll("[data-news]").forEach(followNews);
