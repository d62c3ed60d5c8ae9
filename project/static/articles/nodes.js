// What a text may consist of. Everything that the server keeps has its place here, so that opening a
// text and saving it again loses nothing.
import * as lib from "django-prose-editor/editor";

const kept = (element, name) => element.getAttribute(name);
const plainAttribute = (name) => ({ default: null, parseHTML: (element) => kept(element, name) });

const Picture = lib.Node.create({
  name: "picture",
  group: "block",
  draggable: true,
  addAttributes: () => ({ src: plainAttribute("src"), alt: plainAttribute("alt") }),
  parseHTML: () => [{ tag: 'img[src^="/pictures/"]' }],
  renderHTML: ({ HTMLAttributes }) => ["img", HTMLAttributes],
});

const Figcaption = lib.Node.create({
  name: "figcaption",
  content: "inline*",
  isolating: true,
  parseHTML: () => [{ tag: "figcaption" }],
  renderHTML: () => ["figcaption", 0],
});

const Figure = lib.Node.create({
  name: "figure",
  group: "block",
  content: "(picture | table) figcaption?",
  isolating: true,
  draggable: true,
  parseHTML: () => [{ tag: "figure" }],
  renderHTML: () => ["figure", 0],
});

const OrderedList = lib.OrderedList.extend({
  addAttributes() {
    return {
      start: { default: 1, parseHTML: (list) => Number(kept(list, "start") ?? 1) },
      reversed: plainAttribute("reversed"),
    };
  },
  addInputRules() {
    return [
      lib.wrappingInputRule({
        find: /^(\d{1,3})\.\s$/,
        type: this.type,
        getAttributes: (match) => ({ start: Number(match[1]) }),
        joinPredicate: (match, node) => node.childCount + node.attrs.start === Number(match[1]),
      }),
    ];
  },
  addNodeView: () => null,
});

// The caption is an attribute: rows must stay the only children for the table commands to work.
const Table = lib.Table.extend({
  addAttributes() {
    return {
      ...this.parent?.(),
      caption: {
        default: null,
        rendered: false,
        parseHTML: (table) => table.querySelector(":scope > caption")?.textContent.trim() || null,
      },
    };
  },
  parseHTML: () => [{ tag: "table" }, { tag: "caption", ignore: true, priority: 90 }],
  renderHTML({ node }) {
    const rows = ["tbody", 0];
    return node.attrs.caption ? ["table", ["caption", node.attrs.caption], rows] : ["table", rows];
  },
  addNodeView: () => ({ node }) => tableView(node),
});

function tableView(node) {
  const dom = document.createElement("table");
  const caption = dom.createCaption();
  const contentDOM = dom.createTBody();
  caption.contentEditable = "false";
  const show = (words) => {
    caption.textContent = words ?? "";
    caption.hidden = !words;
  };
  show(node.attrs.caption);
  return {
    dom,
    contentDOM,
    update(next) {
      if (next.type.name !== "table") return false;
      show(next.attrs.caption);
      return true;
    },
    ignoreMutation: (mutation) => caption.contains(mutation.target),
  };
}

const TableHeader = lib.TableHeader.extend({
  addAttributes() {
    return { ...this.parent?.(), scope: plainAttribute("scope") };
  },
  parseHTML: () => [{ tag: "th" }, { tag: "thead td", priority: 90 }],
});

const Link = lib.Link.extend({
  inclusive: false,
  addAttributes: () => ({ href: plainAttribute("href") }),
  addKeyboardShortcuts() {
    return { "Mod-k": () => this.editor.emit("wants", { what: "link" }) || true };
  },
});

export const EXTENSIONS = [
  lib.Document,
  lib.Paragraph,
  lib.Text,
  lib.Heading.configure({ levels: [2, 3, 4] }),
  lib.BulletList,
  OrderedList,
  lib.ListItem,
  lib.Blockquote,
  lib.CodeBlock,
  lib.HorizontalRule,
  lib.HardBreak,
  Table,
  lib.TableRow,
  TableHeader,
  lib.TableCell,
  Picture,
  Figure,
  Figcaption,
  lib.Bold,
  lib.Italic,
  lib.Underline,
  lib.Strike,
  lib.Superscript,
  lib.Subscript,
  lib.Code,
  Link.configure({ openOnClick: false, autolink: false, linkOnPaste: true }),
  lib.UndoRedo,
  lib.Dropcursor.configure({ color: false, class: "drop-here" }),
  lib.Gapcursor,
];
