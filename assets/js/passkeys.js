// Passkeys: a form that is hidden until the browser is known to have them. The browser's answer goes into its fields.

const bytesOf = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
const textOf = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const keysOf = (known) => known.map((id) => ({ type: "public-key", id: bytesOf(id) }));

async function makeKey(asked) {
  const made = await navigator.credentials.create({ publicKey: {
    challenge: bytesOf(asked.question),
    rp: { id: asked.site, name: asked.site_name },
    user: { id: bytesOf(asked.account), name: asked.address, displayName: asked.name },
    pubKeyCredParams: asked.algorithms.map((alg) => ({ type: "public-key", alg })),
    authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
    excludeCredentials: keysOf(asked.known),
    timeout: asked.seconds * 1000,
  } });
  return {
    schluessel: textOf(made.rawId),
    gesagt: textOf(made.response.clientDataJSON),
    geraet: textOf(made.response.getAuthenticatorData()),
    oeffentlich: textOf(made.response.getPublicKey()),
  };
}

async function showKey(asked) {
  const shown = await navigator.credentials.get({ publicKey: {
    challenge: bytesOf(asked.question),
    rpId: asked.site,
    allowCredentials: keysOf(asked.known),
    userVerification: "required",
    timeout: asked.seconds * 1000,
  } });
  return {
    schluessel: textOf(shown.rawId),
    gesagt: textOf(shown.response.clientDataJSON),
    geraet: textOf(shown.response.authenticatorData),
    unterschrift: textOf(shown.response.signature),
  };
}

function say(place, text) {
  const line = place.querySelector("[role=alert]") ?? place.appendChild(document.createElement("p"));
  line.setAttribute("role", "alert");
  line.className = "kern-error";
  line.textContent = text;
}

async function answer(place, form) {
  const reply = await fetch(place.dataset.question, { method: "POST", body: new URLSearchParams({ schutz: form.elements.schutz.value }) });
  const asked = await reply.json();
  if (!reply.ok) throw new Error(asked.error);
  const answered = place.dataset.passkey === "neu" ? await makeKey(asked) : await showKey(asked);
  for (const [name, value] of Object.entries(answered)) {
    let field = form.elements[name];
    if (!field) {
      field = form.appendChild(document.createElement("input"));
      field.type = "hidden";
      field.name = name;
    }
    field.value = value;
  }
}

if (window.PublicKeyCredential) {
  for (const line of document.querySelectorAll("[data-without-passkeys]")) line.hidden = true;
  for (const place of document.querySelectorAll("[data-passkey]")) {
    const form = place.matches("form") ? place : place.querySelector("form");
    place.hidden = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      event.stopPropagation();
      try {
        await answer(place, form);
        form.submit();
      } catch {
        say(place, place.dataset.failed);
      }
    });
  }
}
