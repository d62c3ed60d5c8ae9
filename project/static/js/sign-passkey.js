// Sign with a passkey: one press asks it about exactly what is chosen in the form, and sends the form with
// its answer. Without scripts, or without a passkey on this device, the password does.

const SAID_FIRST = "Choose first what you sign, and whether you have a conflict of interest.";

const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

function show() {
  if (!globalThis.PublicKeyCredential) return;
  for (const part of document.querySelectorAll(".signs-by-passkey")) part.hidden = false;
}

function stop(part, exception) {
  const place = part.querySelector("#passkey-problem");
  if (exception) {
    document.dispatchEvent(new CustomEvent("allauth.error", { detail: { exception }, cancelable: true }));
    return;
  }
  place.querySelector("p").textContent = SAID_FIRST;
  place.hidden = false;
}

async function ask(part, scope) {
  const { allowCredentials, ...asked } = JSON.parse(part.dataset.asked);
  const { rawId, response } = await navigator.credentials.get({
    publicKey: {
      ...asked,
      allowCredentials: allowCredentials.map(({ id, type }) => ({ id: bytes(id), type })),
      challenge: bytes(part.dataset[`challenge${scope[0].toUpperCase()}${scope.slice(1)}`]),
    },
  });
  return JSON.stringify({
    rawId: text(rawId),
    response: {
      clientDataJSON: text(response.clientDataJSON),
      authenticatorData: text(response.authenticatorData),
      signature: text(response.signature),
    },
  });
}

async function sign(button) {
  const part = button.closest(".signs-by-passkey");
  const { form } = button;
  const answers = new FormData(form);
  const scope = answers.get("sign_off-scope");
  const interest = answers.get("sign_off-interest");
  if (form.querySelector("[type=submit]").disabled) return;
  if (interest === "declared") {
    form.requestSubmit();
    return;
  }
  if (!scope || !interest) {
    stop(part);
    return;
  }
  button.disabled = true;
  try {
    form.elements["sign_off-assertion"].value = await ask(part, scope);
    form.requestSubmit();
  } catch (exception) {
    stop(part, exception);
  } finally {
    button.disabled = false;
  }
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-signs-by-passkey]");
  if (button) sign(button);
});
document.addEventListener("filled", show);
show();
