// Applies the theme a person chose before anything is painted. Loaded as a blocking script in the head.
(() => {
  const choice = localStorage.getItem("theme");
  if (choice === "light" || choice === "dark") document.documentElement.dataset.theme = choice;
})();
