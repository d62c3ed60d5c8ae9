// A picture is no place to type: what is typed or pasted there, and Enter in a caption, goes below it.

const isFigure = (node) => node?.type.name === "figure";
const holdsPicture = (node) => node?.type.name === "picture" || (isFigure(node) && node.firstChild?.type.name === "picture");

// Whether a picture is selected, rather than words.
const isPictureSelected = ({ selection }) => holdsPicture(selection.node);

// Where the figure ends in whose caption the cursor stands, or whose picture is selected; else null.
function end({ selection }) {
  const { $from, node } = selection;
  if (holdsPicture(node)) return isFigure($from.parent) ? $from.after() : selection.to;
  return $from.parent.type.name === "figcaption" ? $from.after(-1) : null;
}

// The cursor in the empty paragraph below the figure, which is made where there is none.
function goBelow(view) {
  const { state } = view;
  const after = end(state);
  const { tr } = state;
  const next = tr.doc.nodeAt(after);
  const isThere = next?.type.name === "paragraph" && next.content.size === 0;
  if (!isThere) tr.insert(after, state.schema.nodes.paragraph.create());
  const { constructor: kind } = state.selection;
  view.dispatch(tr.setSelection(kind.near(tr.doc.resolve(after + 1))).scrollIntoView());
}

// Before something is pasted.
export function leavePicture(view) {
  if (isPictureSelected(view.state)) goBelow(view);
}

// ProseMirror's hooks for keys. `remove` takes the selected picture away with its figure.
export function figureHooks({ remove }) {
  return {
    handleTextInput(view, from, to, text) {
      if (!isPictureSelected(view.state)) return false;
      goBelow(view);
      view.dispatch(view.state.tr.insertText(text).scrollIntoView());
      return true;
    },
    handleKeyDown(view, event) {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
      const isPicture = isPictureSelected(view.state);
      if (event.key === "Enter" && end(view.state) !== null) {
        goBelow(view);
        return true;
      }
      if (isPicture && (event.key === "Backspace" || event.key === "Delete")) {
        remove();
        return true;
      }
      return false;
    },
  };
}
