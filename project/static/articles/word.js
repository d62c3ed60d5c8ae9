// What other programs put on the clipboard, in the elements an article is made of.

const IS_WORD = /class="?Mso|xmlns:o=|mso-|<o:p>/i;
const REMOVED = "style, script, meta, link, title, xml, o\\:p, head";
const LEVEL = /mso-list:[^;]*level(\d)/i;
const MARKER = /^[\s\u00a0]*((?:\d+|[a-z]{1,3})[.)]|[·•o§\u2022\u25aa\uf0b7\uf0a7-])[\s\u00a0]+/i;
const NUMBERED = /^[\s\u00a0]*(?:\d+|[a-z]{1,3})[.)]/i;

const styleOf = (element) => element.dataset.style ?? "";

// The browser must not even see foreign styles and handlers: it would complain about each.
const inert = (html) =>
  html
    .replace(/<(style|script)\b[\s\S]*?<\/\1\s*>/gi, "")
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\s(style|on\w+)\s*=/gi, " data-$1="));

export function fromElsewhere(html) {
  const page = new DOMParser().parseFromString(inert(html), "text/html");
  const { body } = page;
  const comments = page.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const noise = [];
  while (comments.nextNode()) noise.push(comments.currentNode);
  for (const node of [...noise, ...body.querySelectorAll(REMOVED)]) node.remove();
  if (IS_WORD.test(html)) asLists(page, body);
  asMarks(page, body);
  return body.innerHTML;
}

// Word writes a list as paragraphs with a drawn bullet; here it becomes a list again.
function asLists(page, body) {
  let open = [];
  for (const line of body.querySelectorAll("p, h1, h2, h3")) {
    const level = LEVEL.exec(styleOf(line));
    if (!level) {
      open = [];
      continue;
    }
    if (open.length && !follows(open[0], line)) open = [];
    const depth = Math.min(Number(level[1]), open.length + 1);
    open.length = Math.min(open.length, depth);
    const item = page.createElement("li");
    const numbered = NUMBERED.test(line.textContent);
    if (open.length < depth) {
      const list = page.createElement(numbered ? "ol" : "ul");
      if (open.length) open.at(-1).lastElementChild.append(list);
      else line.before(list);
      open.push(list);
    }
    dropMarker(line);
    const words = page.createElement("p");
    words.append(...line.childNodes);
    item.append(words);
    open.at(-1).append(item);
    line.remove();
  }
}

function follows(list, line) {
  let node = line.previousSibling;
  while (node && node.nodeType === Node.TEXT_NODE && !node.data.trim()) node = node.previousSibling;
  return node === list;
}

function dropMarker(line) {
  const drawn = [...line.querySelectorAll("span")].find((span) =>
    /mso-list:\s*ignore/i.test(styleOf(span)),
  );
  if (drawn) {
    drawn.remove();
    return;
  }
  const first = line.ownerDocument.createTreeWalker(line, NodeFilter.SHOW_TEXT).nextNode();
  if (first) first.data = first.data.replace(MARKER, "");
}

const STYLES = [
  [/(?<![\w-])font-weight:\s*(?:bold|[6-9]00)/i, "strong"],
  [/font-style:\s*italic/i, "em"],
  [/vertical-align:\s*super/i, "sup"],
  [/vertical-align:\s*sub/i, "sub"],
];

function asMarks(page, body) {
  for (const bold of body.querySelectorAll("b[data-style], strong[data-style]")) {
    if (/(?<![\w-])font-weight:\s*(?:normal|[1-4]00)/i.test(styleOf(bold))) bold.replaceWith(...bold.childNodes);
  }
  for (const span of body.querySelectorAll("span[data-style]")) {
    for (const [pattern, name] of STYLES) {
      if (!pattern.test(styleOf(span))) continue;
      const mark = page.createElement(name);
      mark.append(...span.childNodes);
      span.append(mark);
    }
  }
}
