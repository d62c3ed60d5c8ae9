// Notices above the text: they stay until answered, and are read out.

const place = () => document.getElementById("notices");

// Shows a sentence with acts ({label, does} or {label, href}); the same key replaces the earlier one.
export function notice(key, kind, words, acts = []) {
  clear(key);
  const box = document.createElement("div");
  box.className = `notice notice-${kind}`;
  box.dataset.key = key;
  box.setAttribute("role", kind === "error" ? "alert" : "status");
  const said = document.createElement("p");
  said.textContent = words;
  box.append(said);
  if (acts.length) {
    const row = document.createElement("p");
    row.className = "actions";
    row.append(...acts.map((act) => button(act, key)));
    box.append(row);
  }
  place().append(box);
}

export function clear(key) {
  place().querySelector(`[data-key="${key}"]`)?.remove();
}

function button({ label, does, href, stays }, key) {
  const made = document.createElement(href ? "a" : "button");
  made.className = "button button-small";
  made.textContent = label;
  if (href) {
    made.href = href;
    made.target = "_blank";
    made.rel = "noopener";
  } else {
    made.type = "button";
    made.addEventListener("click", () => {
      if (!stays) clear(key);
      does();
    });
  }
  return made;
}
