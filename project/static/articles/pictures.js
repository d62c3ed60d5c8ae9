// Pictures: uploaded, put into the text, described.
import { askPicture } from "articles/dialogs";

const LARGEST = 10 * 1024 * 1024;
const token = () => /(?:^|;\s*)csrftoken=([^;]+)/.exec(document.cookie)?.[1] ?? "";

export class Pictures {
  constructor({ editor, address, tell, busy }) {
    Object.assign(this, { editor, address, tell, busy });
  }

  async takeIn(files, place) {
    for (const file of files) {
      const sent = await this.upload(file);
      if (!sent) continue;
      const at = place ?? this.afterSelection();
      const node = { type: "figure", content: [{ type: "picture", attrs: { src: sent.address, alt: null } }] };
      this.editor.chain().insertContentAt(Math.min(at, this.editor.state.doc.content.size), node).run();
      await this.describe(sent.address);
    }
  }

  // Behind the block the cursor stands in, so that no sentence is cut in two.
  afterSelection() {
    const { $to } = this.editor.state.selection;
    return $to.depth ? $to.after(1) : $to.pos;
  }

  async upload(file) {
    if (file.size > LARGEST) {
      this.tell(`“${file.name}” is larger than 10 MB. Save it smaller and try again.`);
      return null;
    }
    const form = new FormData();
    form.append("picture", file);
    this.busy(`Uploading “${file.name}”…`);
    try {
      const answer = await fetch(this.address, {
        method: "POST",
        body: form,
        headers: { "X-CSRFToken": token() },
        redirect: "manual",
      });
      const told = await answer.json();
      if (answer.ok) return told;
      this.tell(`“${file.name}” was not taken in. ${told.reason}`);
    } catch {
      this.tell(`“${file.name}” was not taken in: no connection, or you are signed out. Try again.`);
    } finally {
      this.busy("");
    }
    return null;
  }

  // The figure (or bare picture) with this address, or the one that is selected.
  find(address) {
    const { doc, selection } = this.editor.state;
    let found = null;
    doc.descendants((node, pos, parent) => {
      if (found || node.type.name !== "picture") return;
      const here = selection.from <= pos && pos < selection.to;
      const within = parent.type.name === "figure" && selection.$from.node(-1) === parent;
      if (address ? node.attrs.src === address && node.attrs.alt === null : here || within) {
        found = { node, pos, figure: parent.type.name === "figure" ? parent : null };
      }
    });
    return found;
  }

  async describe(address) {
    const there = this.find(address);
    if (!there) return;
    const caption = there.figure?.childCount > 1 ? there.figure.child(1).textContent : "";
    const said = await askPicture({ alt: there.node.attrs.alt, caption });
    if (!said) return;
    const start = there.figure ? there.pos - 1 : there.pos;
    this.editor.chain().focus().command(({ tr, state }) => this.write(tr, state, there, said)).setNodeSelection(start).run();
  }

  write(tr, state, { node, pos, figure }, said) {
    const { picture, figcaption, figure: frame } = state.schema.nodes;
    const shown = picture.create({ ...node.attrs, alt: said.alt });
    const unchanged = figure?.childCount > 1 && figure.child(1).textContent === said.caption;
    const under = unchanged ? figure.child(1) : said.caption ? figcaption.create(null, state.schema.text(said.caption)) : null;
    const start = figure ? pos - 1 : pos;
    const end = start + (figure ?? node).nodeSize;
    tr.replaceWith(start, end, frame.create(null, under ? [shown, under] : [shown]));
    return true;
  }

  remove() {
    const there = this.find();
    if (!there) return;
    const from = there.figure ? there.pos - 1 : there.pos;
    this.editor.chain().focus().deleteRange({ from, to: from + (there.figure ?? there.node).nodeSize }).run();
  }
}
