// When a passkey could not be used or made, say so on the page instead of only in the console.
const SENTENCES = {
  NotAllowedError: "The passkey was not used: the question was closed or took too long. Try again.",
  InvalidStateError: "This passkey is already on your account.",
  SecurityError: "Passkeys need a secure (https) address.",
};

document.addEventListener("allauth.error", (event) => {
  const place = document.getElementById("passkey-problem");
  if (!place) return;
  event.preventDefault();
  const { exception } = event.detail;
  place.querySelector("p").textContent =
    SENTENCES[exception?.name] ?? "The passkey did not work. Try again, or use your password.";
  place.hidden = false;
});
