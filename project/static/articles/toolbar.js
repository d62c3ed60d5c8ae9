// The toolbar: buttons follow the text under the cursor; one tab stop, arrows move inside.
import { askCaption, askLink } from "articles/dialogs";

async function link(editor) {
  const { href } = editor.getAttributes("link");
  if (!href && editor.state.selection.empty) editor.commands.selectParentNode();
  const decided = await askLink(href);
  if (!decided) return;
  const chain = editor.chain().focus().extendMarkRange("link");
  (decided.href ? chain.setMark("link", decided) : chain.unsetMark("link")).run();
  editor.commands.setTextSelection(editor.state.selection.to);
}

async function caption(editor) {
  const decided = await askCaption(editor.getAttributes("table").caption);
  if (decided) editor.chain().focus().updateAttributes("table", decided).run();
}

const ACTS = {
  bold: (editor) => editor.chain().focus().toggleBold().run(),
  italic: (editor) => editor.chain().focus().toggleItalic().run(),
  superscript: (editor) => editor.chain().focus().unsetSubscript().toggleSuperscript().run(),
  subscript: (editor) => editor.chain().focus().unsetSuperscript().toggleSubscript().run(),
  bullets: (editor) => editor.chain().focus().toggleBulletList().run(),
  numbers: (editor) => editor.chain().focus().toggleOrderedList().run(),
  quote: (editor) => editor.chain().focus().toggleBlockquote().run(),
  link,
  table: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  undo: (editor) => editor.chain().focus().undo().run(),
  redo: (editor) => editor.chain().focus().redo().run(),
  rowBelow: (editor) => editor.chain().focus().addRowAfter().run(),
  columnRight: (editor) => editor.chain().focus().addColumnAfter().run(),
  rowOut: (editor) => editor.chain().focus().deleteRow().run(),
  columnOut: (editor) => editor.chain().focus().deleteColumn().run(),
  headerRow: (editor) => editor.chain().focus().toggleHeaderRow().run(),
  tableOut: (editor) => editor.chain().focus().deleteTable().run(),
  caption,
};

const PRESSED = {
  bold: "bold",
  italic: "italic",
  superscript: "superscript",
  subscript: "subscript",
  bullets: "bulletList",
  numbers: "orderedList",
  quote: "blockquote",
  link: "link",
};

export function initToolbar(editor, pictures) {
  const frame = document.getElementById("toolbar");
  const style = frame.querySelector("[data-style]");
  const acts = {
    ...ACTS,
    picture: () => document.getElementById("picture-file").click(),
    describe: () => pictures.describe(),
    pictureOut: () => pictures.remove(),
  };
  frame.hidden = false;
  frame.addEventListener("click", (event) => {
    const tool = event.target.closest("[data-does]");
    if (tool && tool.getAttribute("aria-disabled") !== "true") acts[tool.dataset.does](editor);
  });
  frame.addEventListener("mousedown", (event) => {
    if (event.target.closest("[data-does]")) event.preventDefault(); // the selection stays
  });
  style.addEventListener("change", () => {
    const level = Number(style.value);
    const chain = editor.chain().focus();
    (level ? chain.setHeading({ level }) : chain.setParagraph()).run();
  });
  for (const bar of frame.querySelectorAll("[role=toolbar]")) roving(bar);
  editor.on("wants", ({ what }) => acts[what](editor));
  const follow = () => requestAnimationFrame(() => show(editor, frame, style, pictures));
  editor.on("transaction", follow);
  show(editor, frame, style, pictures);
}

function show(editor, frame, style, pictures) {
  for (const [does, mark] of Object.entries(PRESSED)) {
    frame.querySelector(`[data-does=${does}]`).setAttribute("aria-pressed", String(editor.isActive(mark)));
  }
  for (const does of ["undo", "redo"]) {
    frame.querySelector(`[data-does=${does}]`).setAttribute("aria-disabled", String(!editor.can()[does]()));
  }
  const level = [2, 3, 4].find((one) => editor.isActive("heading", { level: one }));
  style.value = level ? String(level) : "p";
  document.getElementById("table-tools").hidden = !editor.isActive("table");
  document.getElementById("picture-tools").hidden = !(editor.isActive("figure") || editor.isActive("picture"));
}

function roving(bar) {
  const tools = [...bar.querySelectorAll("select, button")];
  for (const tool of tools) tool.tabIndex = -1;
  tools[0].tabIndex = 0;
  bar.addEventListener("keydown", (event) => {
    const now = tools.indexOf(document.activeElement);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = step ? (now + step + tools.length) % tools.length : { Home: 0, End: tools.length - 1 }[event.key];
    if (now < 0 || next === undefined) return;
    event.preventDefault();
    tools[now].tabIndex = -1;
    tools[next].tabIndex = 0;
    tools[next].focus();
  });
}
