// The words of a passage ([data-passage]) as the page shows them, without what the page adds: what was
// taken out, labels, buttons. Places are counted in letters: code points that are no white space.

const ADDED = "del, button, .passage-note, .passage-say, .passage-threads, .tag, .out-of-sight, .comparison-link";
const SPACE = /\s/;
const WORD = /[\p{L}\p{N}]/u;

const elementOf = (node) => (node instanceof Element ? node : node?.parentElement);
export const passageOf = (node) => elementOf(node)?.closest("[data-passage]") ?? null;
export const isAdded = (node) => Boolean(elementOf(node)?.closest(ADDED));
export const folded = (text) => text.trim().replace(/\s+/g, " ");
const bare = (text) => text.replace(/\s+/g, "");

function shownIn(range) {
  if (isAdded(range.commonAncestorContainer)) return "";
  const clone = range.cloneContents();
  for (const part of clone.querySelectorAll(ADDED)) part.remove();
  for (const cell of clone.querySelectorAll("td, th, p")) cell.append(" ");
  return clone.textContent;
}

export function wordsOf(passage) {
  const range = document.createRange();
  range.selectNodeContents(passage);
  const words = folded(shownIn(range));
  return words || folded([...passage.querySelectorAll("del")].map((gone) => gone.textContent).join(""));
}

// Half a word is never meant: the ends move out to where words begin and end.
function wholeWords(range) {
  const { startContainer: first, endContainer: last } = range;
  if (first.nodeType === Node.TEXT_NODE) {
    let at = range.startOffset;
    while (at > 0 && at < first.length && WORD.test(first.data[at]) && WORD.test(first.data[at - 1])) at -= 1;
    range.setStart(first, at);
  }
  if (last.nodeType === Node.TEXT_NODE) {
    let at = range.endOffset;
    while (at > 0 && at < last.length && WORD.test(last.data[at]) && WORD.test(last.data[at - 1])) at += 1;
    range.setEnd(last, at);
  }
}

// What is selected: the passage it begins in, the words there, and how many letters stand before them.
export function selectedWords(selection) {
  if (!selection?.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0).cloneRange();
  const inside = [...document.querySelectorAll(".bench-text [data-passage], .side-by-side [data-passage]")];
  const passage = inside.find((one) => range.intersectsNode(one) && shownIn(within(range, one)).trim());
  if (!passage) return null;
  const part = within(range, passage);
  wholeWords(part);
  const head = document.createRange();
  head.selectNodeContents(passage);
  head.setEnd(part.startContainer, part.startOffset);
  const isCut = passageOf(range.endContainer) !== passage && Boolean(bare(String(range)).slice(bare(String(part)).length));
  return { passage, range: part, words: folded(shownIn(part)), before: [...bare(shownIn(head))].length, isCut };
}

function within(range, passage) {
  const part = document.createRange();
  part.selectNodeContents(passage);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0) part.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) part.setEnd(range.endContainer, range.endOffset);
  return part;
}

// Every letter of the passage with the place where it stands.
function lettersOf(passage) {
  const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
  const letters = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (isAdded(node)) continue;
    let at = 0;
    for (const letter of node.data) {
      if (!SPACE.test(letter)) letters.push({ letter, node, at, end: at + letter.length });
      at += letter.length;
    }
  }
  return letters;
}

// Where the quoted words stand: after so many letters, or where they are found first.
export function rangeOf(passage, quote, before) {
  const letters = lettersOf(passage);
  const sought = [...bare(quote)];
  if (!sought.length) return null;
  const standsAt = (start) => sought.every((letter, n) => letters[start + n]?.letter === letter);
  const start = standsAt(before) ? before : letters.findIndex((_, at) => standsAt(at));
  if (start < 0) return null;
  const range = document.createRange();
  const [first, last] = [letters[start], letters[start + sought.length - 1]];
  range.setStart(first.node, first.at);
  range.setEnd(last.node, last.end);
  return range;
}
