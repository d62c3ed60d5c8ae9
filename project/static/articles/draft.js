// The page of a draft: reads the form, tells the saver, shows what came of it.
import { clear, notice } from "articles/announce";
import { watchFinding } from "articles/finding";
import { watchLeaving } from "articles/leaving";
import { watchLimits } from "articles/limits";
import { LocalCopy } from "articles/local-copy";
import { initReferences, readReferences } from "articles/references";
import { watchRewriting } from "articles/rewriting";
import { Saver } from "articles/saving";

const byId = (id) => document.getElementById(id);
const clock = (moment) => new Date(moment).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });

export function initDraft(editor) {
  const form = byId("draft");
  const field = (name) => form.elements[name];
  const read = () => ({
    title: field("title").value,
    summary: field("summary").value,
    body: html(editor),
    byline: field("byline").value,
    specialty: field("specialty").value,
    risk: field("risk").value,
    references: readReferences(),
  });
  const write = (content) => {
    for (const name of ["title", "summary", "byline", "specialty", "risk"]) field(name).value = content[name] ?? "";
    editor.commands.setContent(content.body ?? "", { emitUpdate: false });
  };

  const copy = new LocalCopy(form.dataset.copy);
  const saver = new Saver({
    address: form.dataset.savesTo,
    revision: Number(field("revision").value),
    read,
    copy,
    show: showState,
    onSaved: (told) => {
      clear("signed-out");
      field("revision").value = told.revision;
      byId("version-dialog").querySelector("[name=version-revision]").value = told.revision;
      showFaults(told.faults);
      document.body.dispatchEvent(new CustomEvent("draft-saved"));
    },
    onOvertaken: (told) => overtaken(saver, told),
    onSignedOut: () =>
      notice("signed-out", "warning", "You are signed out. Your text is safe in this window: sign in, come back, and it is saved.", [
        { label: "Sign in (new tab)", href: form.dataset.signsInAt },
      ]),
  });

  const changed = () => saver.changed();
  editor.on("update", changed);
  document.addEventListener("input", (event) => {
    if (event.target.form === form && !event.target.closest(".writing, .writing-toolbar")) changed();
  });
  initReferences(changed);
  oneLine(field("title"), editor);
  initVersion(saver);
  watchLeaving(saver);
  watchLimits(form);
  watchFinding(editor, form);
  watchRewriting({
    saver,
    editor,
    write: (content) => {
      write(content);
      if (JSON.stringify(content.references) !== JSON.stringify(readReferences())) writeReferences(content.references);
      byId("version-dialog").querySelector("[name=version-revision]").value = saver.revision;
      field("revision").value = saver.revision;
    },
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    saver.save();
  });
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
      event.preventDefault();
      saver.save();
    }
  });
  countWords(editor);
  offerLeftBehind({ copy, saver, read, write });
  return saver;
}

function html(editor) {
  return editor.isEmpty ? "" : editor.getHTML();
}

function showState(state, words) {
  const place = byId("saved-state");
  place.dataset.state = state;
  if (place.textContent !== words) place.textContent = words;
}

function overtaken(saver, told) {
  const who = told.by_themselves ? "You saved this draft in another window" : `${told.saved_by} saved this draft`;
  showState("failed", `Set aside: ${told.by_themselves ? "another window of yours" : "somebody else"} saved first`);
  notice(
    "overtaken",
    "warning",
    `${who} at ${told.saved_at}, after you had opened it. Nothing is overwritten: your text is set aside, whole.`,
    [{ label: "Look at both texts", stays: true, does: () => lookAtBoth(saver, told.both) }],
  );
}

// Everything typed since goes to the server first, so that both texts are complete.
async function lookAtBoth(saver, both) {
  let address = both;
  const kept = saver.onOvertaken;
  saver.onOvertaken = (told) => {
    address = told.both;
  };
  await saver.save({ evenIfOvertaken: true });
  saver.onOvertaken = kept;
  if (saver.failures) return;
  saver.changedAt = 0;
  saver.copy.drop();
  location.assign(address);
}

function showFaults(faults) {
  const place = byId("faults");
  const reason = document.createElement(faults.length ? "details" : "p");
  reason.className = "reason";
  if (faults.length) {
    const head = document.createElement("summary");
    head.textContent = `Missing for a version: ${faults.length}`;
    const list = document.createElement("ul");
    list.append(...faults.map((fault) => Object.assign(document.createElement("li"), { textContent: fault })));
    reason.append(head, list);
    reason.open = place.querySelector("details")?.open ?? faults.length < 4;
  } else {
    reason.textContent = "Nothing is missing.";
  }
  place.replaceChildren(reason);
}

function initVersion(saver) {
  const dialog = byId("version-dialog");
  const submit = byId("version-submit");
  const reason = byId("version-reason");
  byId("open-version").addEventListener("click", async (event) => {
    event.preventDefault();
    const isSaved = await saver.save();
    const faults = [...document.querySelectorAll("#faults li")].map((fault) => fault.textContent);
    reason.textContent = isSaved ? faults.join(" ") : "The draft is not saved yet; see above the text.";
    const note = dialog.querySelector("[name=version-note]");
    const proposed = document.querySelector("[data-version-note]")?.dataset.versionNote;
    if (proposed && !note.value.trim()) note.value = proposed;
    submit.disabled = !isSaved || faults.length > 0;
    dialog.showModal();
  });
}

function oneLine(title, editor) {
  title.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    editor.commands.focus("start");
  });
}

function countWords(editor) {
  const place = byId("word-count");
  let timer;
  const count = () => {
    const words = editor.state.doc.textBetween(0, editor.state.doc.content.size, " ", " ").match(/\S+/g)?.length ?? 0;
    const minutes = Math.max(1, Math.round(words / 230));
    place.textContent = words ? `${words.toLocaleString("en-GB")} word${words === 1 ? "" : "s"} · ${minutes} min to read` : "No words yet";
  };
  editor.on("update", () => {
    clearTimeout(timer);
    timer = setTimeout(count, 400);
  });
  count();
}

async function offerLeftBehind({ copy, saver, read, write }) {
  const now = JSON.stringify(read());
  for (const left of await copy.leftBehind()) {
    if (!left.content || JSON.stringify(left.content) === now) {
      copy.drop(left.key);
      continue;
    }
    notice("left-behind", "warning", `This browser holds text of ${clock(left.at)} that was never saved.`, [
      {
        label: "Bring it back",
        does: () => {
          write(left.content);
          writeReferences(left.content.references);
          saver.revision = left.revision;
          saver.changed();
          copy.drop(left.key);
        },
      },
      { label: "Throw it away", does: () => copy.drop(left.key) },
    ]);
    return;
  }
}

function writeReferences(references = []) {
  const list = byId("reference-rows");
  list.replaceChildren();
  for (const said of references) {
    byId("add-reference").click();
    for (const [part, value] of Object.entries(said)) {
      list.lastElementChild.querySelector(`[name=reference_${part}]`).value = value;
    }
  }
}
