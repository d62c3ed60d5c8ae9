// The way from words quoted beside the editor to where they stand in it: [data-shows-words].

const letters = (text) => text.replace(/\s+/g, "").replaceAll("|", "");

// Where each letter of a block of text stands in the document.
function placesIn(node, start) {
  const places = [];
  node.descendants((child, at) => {
    if (!child.isText) return;
    for (let n = 0; n < child.text.length; n += 1) {
      if (/\S/.test(child.text[n]) && child.text[n] !== "|") places.push({ letter: child.text[n], at: start + 1 + at + n });
    }
  });
  return places;
}

function findIn(doc, sought) {
  let found = null;
  doc.descendants((node, start) => {
    if (found) return false;
    if (!node.isTextblock) return true;
    const places = placesIn(node, start);
    const at = places.map((place) => place.letter).join("").indexOf(sought);
    if (at >= 0) found = { from: places[at].at, to: places[at + sought.length - 1].at + 1 };
    return false;
  });
  return found;
}

// The whole if it stands in one block; else, of a row or a cut text, its longest part that does.
function find(doc, words) {
  const parts = [words, ...words.split("|").sort((one, other) => other.length - one.length), words.slice(0, 40)];
  for (const part of parts.map(letters)) {
    const found = part && findIn(doc, part);
    if (found) return found;
  }
  return null;
}

function findInFields(form, words) {
  const sought = letters(words);
  const fields = [...form.querySelectorAll("textarea[name=title], textarea[name=summary], [name=reference_text]")];
  return fields.find((field) => letters(field.value).includes(sought) || (field.value && sought.includes(letters(field.value))));
}

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

export function showWords(editor, form, words) {
  const found = find(editor.state.doc, words);
  if (found) {
    editor.chain().setTextSelection(found).focus(null, { scrollIntoView: false }).run();
    const place = editor.view.domAtPos(found.from).node;
    const element = place.nodeType === Node.TEXT_NODE ? place.parentElement : place;
    element.scrollIntoView({ block: "center", behavior: calm() ? "auto" : "smooth" });
    return true;
  }
  const field = findInFields(form, words);
  field?.focus();
  field?.select();
  return Boolean(field);
}

export function watchFinding(editor, form) {
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-shows-words]");
    if (!link) return;
    event.preventDefault();
    if (showWords(editor, form, link.dataset.showsWords)) return;
    document.dispatchEvent(new CustomEvent("announce", { detail: "These words are no longer in the draft." }));
  });
}
