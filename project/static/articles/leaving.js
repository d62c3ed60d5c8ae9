// The moments at which a text must be saved or tried again.

export function watchLeaving(saver) {
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") saver.leave();
    else saver.tryNow();
  });
  addEventListener("pagehide", () => saver.leave());
  addEventListener("online", () => saver.tryNow());
  addEventListener("focus", () => saver.tryNow());
  document.addEventListener("focusout", (event) => {
    if (!event.relatedTarget && saver.changedAt) saver.save();
  });
  // Back to a page that the browser had kept: it may be old.
  addEventListener("pageshow", (event) => {
    if (event.persisted && saver.isSaved) location.reload();
    else if (event.persisted) saver.save();
  });
  addEventListener("beforeunload", (event) => {
    if (!saver.isSaved && !saver.copy.works) event.preventDefault();
  });
}
