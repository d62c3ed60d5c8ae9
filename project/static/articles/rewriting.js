// An act beside the editor that rewrites the draft on the server: <form data-rewrites-draft> with a field
// "revision". What is typed is saved first; until the new text is here nobody types into the old one.
import { clear, notice } from "articles/announce";
import { readFrom } from "articles/references";

const asides = () => document.querySelectorAll("#draft, #about-article");
const hold = (isHeld) => {
  for (const part of asides()) part.inert = isHeld;
};

async function fetched() {
  const answer = await fetch(location.pathname, { headers: { Accept: "text/html" }, redirect: "error" });
  if (!answer.ok) throw new Error(String(answer.status));
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const { elements } = page.getElementById("draft");
  const content = Object.fromEntries(
    ["title", "summary", "body", "byline", "specialty", "risk"].map((name) => [name, elements[name].value]),
  );
  return { revision: Number(elements.revision.value), content: { ...content, references: readFrom(page) } };
}

export function watchRewriting({ saver, editor, write }) {
  let rewritten = false;

  async function takeIn() {
    const told = await fetched();
    saver.revision = told.revision;
    write(told.content);
    saver.changedAt = 0;
    clearTimeout(saver.timer);
    document.body.dispatchEvent(new CustomEvent("draft-saved"));
  }

  document.addEventListener("htmx:confirm", async (event) => {
    const form = event.target.closest?.("form[data-rewrites-draft]");
    if (!form || event.target !== form) return;
    event.preventDefault();
    if ("waiting" in form.dataset) return;
    form.dataset.waiting = "";
    clear("rewriting");
    const isSaved = await saver.save();
    if (isSaved) {
      hold(true);
      form.elements.revision.value = saver.revision;
      event.detail.issueRequest(true);
    } else {
      delete form.dataset.waiting;
      notice("rewriting", "warning", "Nothing was accepted: what you typed is not saved yet. See above the text.");
    }
  });

  document.addEventListener("draft-rewritten", () => {
    rewritten = true;
  });

  document.addEventListener("htmx:afterRequest", async (event) => {
    const elt = event.detail.requestConfig?.elt;
    if (!elt?.matches("form[data-rewrites-draft]")) return;
    delete elt.dataset.waiting;
    try {
      if (rewritten || saver.isSaved) await takeIn();
      if (rewritten) editor.commands.blur();
    } catch {
      if (rewritten) {
        saver.overtaken = true;
        notice("rewriting", "warning", "The wording is in the draft, but this window could not load it.", [
          { label: "Reload the page", does: () => location.reload() },
        ]);
      }
    } finally {
      rewritten = false;
      hold(false);
    }
  });
}
