// Turns the text area of a draft into the editor.
import { Editor } from "django-prose-editor/editor";
import { clear, notice } from "articles/announce";
import { initDraft } from "articles/draft";
import { figureHooks } from "articles/figures";
import { EXTENSIONS } from "articles/nodes";
import { pasteHooks } from "articles/pasting";
import { Pictures } from "articles/pictures";
import { initToolbar } from "articles/toolbar";

function start(form) {
  const textarea = form.elements.body;
  const place = document.createElement("div");
  textarea.before(place);
  textarea.hidden = true;
  const tell = (words) => notice("told", "warning", words, [{ label: "Close", does: () => clear("told") }]);
  let pictures = null;
  const editor = new Editor({
    element: place,
    extensions: EXTENSIONS,
    content: textarea.value,
    injectCSS: false,
    editorProps: {
      attributes: { id: "writing-area", class: "prose", role: "textbox", "aria-label": "Text", "aria-multiline": "true" },
      ...pasteHooks({ tell, takeIn: (files, at) => pictures.takeIn(files, at) }),
      ...figureHooks({ remove: () => pictures.remove() }),
      handleDoubleClickOn(view, pos, node) {
        if (node.type.name !== "picture") return false;
        pictures.describe();
        return true;
      },
    },
  });
  const busy = (words) => (words ? notice("busy", "info", words) : clear("busy"));
  pictures = new Pictures({ editor, address: form.dataset.uploadsTo, tell, busy });
  const chooser = document.getElementById("picture-file");
  chooser.addEventListener("change", async () => {
    await pictures.takeIn([...chooser.files]);
    chooser.value = "";
  });
  initToolbar(editor, pictures);
  initDraft(editor);
  form.dataset.ready = "";
}

const form = document.getElementById("draft");
if (form) start(form);
