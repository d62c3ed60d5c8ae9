// A sheet to be printed: its button, and the words at the foot of every page.

const sheet = document.querySelector(".sheet");
document.documentElement.style.setProperty("--foot", JSON.stringify(sheet.dataset.foot));

const button = document.querySelector("[data-prints]");
button.hidden = false;
button.addEventListener("click", () => window.print());
