// What comes from the clipboard: cleaned, never too large, pictures taken in.
import { leavePicture } from "articles/figures";
import { fromElsewhere } from "articles/word";

const MOST_CHARACTERS = 2_000_000;
const DATA_ADDRESS = /\ssrc\s*=\s*("|')data:[^"']*\1/gi;
const REMOTE = /<img\b(?![^>]*\ssrc=["']\/pictures\/)[^>]*>/gi;

const counted = (number) => number.toLocaleString("en-GB");

export function cleaned(html) {
  return fromElsewhere(html.replace(DATA_ADDRESS, "")).replace(/<(\/?)h1\b/gi, "<$1h2").replace(/<(\/?)h[56]\b/gi, "<$1h4");
}

// ProseMirror's paste hooks. `tell` shows a sentence; `takeIn` uploads files.
export function pasteHooks({ tell, takeIn }) {
  return {
    transformPastedHTML(html) {
      const dropped = (html.match(REMOTE) ?? []).length;
      if (dropped) tell(`${dropped === 1 ? "A picture was" : `${dropped} pictures were`} left out: save the file and upload it, so that it stays.`);
      return cleaned(html);
    },
    handlePaste(view, event) {
      const board = event.clipboardData;
      const pictures = [...(board?.files ?? [])].filter((file) => file.type.startsWith("image/"));
      const html = board?.getData("text/html") ?? "";
      if (pictures.length && !html) {
        takeIn(pictures);
        return true;
      }
      const size = Math.max(html.replace(DATA_ADDRESS, "").length, board?.getData("text/plain").length ?? 0);
      if (size + view.state.doc.content.size <= MOST_CHARACTERS) {
        leavePicture(view);
        return false;
      }
      tell(`Nothing was pasted: it has ${counted(size)} characters, and an article can hold ${counted(MOST_CHARACTERS)}. Paste a part of it.`);
      return true;
    },
    handleDrop(view, event, slice, moved) {
      const pictures = [...(event.dataTransfer?.files ?? [])].filter((file) => file.type.startsWith("image/"));
      if (moved || !pictures.length) return false;
      event.preventDefault();
      takeIn(pictures, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos);
      return true;
    },
  };
}
