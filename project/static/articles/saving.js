// Saves the draft: two seconds after the last key, at least every five, at once when the writer leaves.
// Never loses text: what could not be saved is kept and sent again, and a text that somebody else
// overtook is not sent over theirs.

const AFTER_LAST_KEY = 2000;
const AT_LEAST_EVERY = 5000;
const WAITS = [1000, 2000, 4000, 8000, 15000, 30000];
const GIVE_UP_AFTER = 20000;
const SHOWN_AFTER = 400;
const LARGEST_ON_LEAVING = 60000;

const token = () => /(?:^|;\s*)csrftoken=([^;]+)/.exec(document.cookie)?.[1] ?? "";
const size = (words) => new TextEncoder().encode(words).length;

export class Saver {
  // read() → content; show(state, words); onSaved(answer), onOvertaken(answer), onSignedOut().
  constructor({ address, revision, read, copy, show, onSaved, onOvertaken, onSignedOut }) {
    Object.assign(this, { address, revision, read, copy, show, onSaved, onOvertaken, onSignedOut });
    this.changedAt = 0;
    this.inDoubt = null; // a text that was sent without an answer: it may have arrived
    this.sending = null;
    this.failures = 0;
    this.overtaken = false;
    this.refused = false; // the server will not have this text; the next change is tried again
  }

  get isSaved() {
    return !this.changedAt && !this.sending;
  }

  changed() {
    this.changedAt ||= Date.now();
    this.refused = false;
    clearTimeout(this.keeping);
    this.keeping = setTimeout(() => this.keep(), 300);
    if (this.overtaken) return;
    if (!this.failures) this.show("waiting", "Not saved yet");
    this.schedule(this.failures ? undefined : this.due());
  }

  due() {
    return Math.max(0, Math.min(AFTER_LAST_KEY, this.changedAt + AT_LEAST_EVERY - Date.now()));
  }

  schedule(wait) {
    if (wait === undefined) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), wait);
  }

  keep() {
    clearTimeout(this.keeping);
    if (this.changedAt) this.copy.keep(this.read(), this.revision);
  }

  // Saves what there is, and answers when it is done: true if everything typed so far is saved.
  async save({ evenIfOvertaken = false } = {}) {
    clearTimeout(this.timer);
    if (this.sending) {
      await this.sending;
      if (this.failures || this.refused) return false;
      return this.changedAt ? this.save({ evenIfOvertaken }) : true;
    }
    if (this.overtaken && !evenIfOvertaken) return false;
    if (!this.changedAt && !evenIfOvertaken) return true;
    this.keep();
    this.sending = this.send();
    try {
      await this.sending;
    } finally {
      this.sending = null;
    }
    if (this.changedAt && !this.failures && !this.overtaken && !this.refused) this.schedule(this.due());
    return !this.changedAt;
  }

  async send() {
    const startedAt = Date.now();
    // The text whose arrival is in doubt goes first, unchanged: the server answers to it as if for
    // the first time, so nobody is overtaken by themselves.
    const content = this.inDoubt ?? this.read();
    const body = JSON.stringify({ ...content, revision: this.revision });
    const slow = setTimeout(() => this.failures || this.show("saving", "Saving…"), SHOWN_AFTER);
    let answer;
    try {
      answer = await this.post(body).finally(() => clearTimeout(slow));
    } catch {
      this.inDoubt = content;
      this.fail(navigator.onLine ? "Not saved: no answer, trying again" : "Not saved: you are offline, trying again");
      return;
    }
    await this.answered(answer, content, startedAt);
  }

  post(body, more = {}) {
    return fetch(this.address, {
      method: "POST",
      body,
      headers: { "Content-Type": "application/json", "X-CSRFToken": token() },
      redirect: "manual",
      signal: AbortSignal.timeout(GIVE_UP_AFTER),
      ...more,
    });
  }

  async answered(answer, content, startedAt) {
    if (answer.type === "opaqueredirect" || answer.status === 401) {
      this.onSignedOut();
      this.fail("Not saved: you are signed out");
      return;
    }
    const told = await answer.json().catch(() => null);
    if (!told || answer.status >= 500) {
      this.inDoubt = content;
      this.fail("Not saved: the server did not answer as it should, trying again");
    } else if (answer.status === 409) {
      this.overtaken = true;
      this.failures = 0;
      this.inDoubt = null;
      this.onOvertaken(told);
    } else if (answer.ok) {
      this.saved(told, content, startedAt);
    } else {
      this.inDoubt = null;
      this.failures = 0;
      this.refused = true;
      this.show("failed", `Not saved: ${told.reason}`);
    }
  }

  saved(told, content, startedAt) {
    const isAll = JSON.stringify(this.read()) === JSON.stringify(content);
    this.revision = told.revision;
    this.inDoubt = null;
    this.failures = 0;
    this.changedAt = isAll ? 0 : startedAt;
    if (this.changedAt) this.schedule(this.due());
    else this.copy.drop();
    this.show(this.changedAt ? "waiting" : "saved", this.changedAt ? "Not saved yet" : `Saved at ${told.saved_at}`);
    this.onSaved(told);
  }

  fail(words) {
    this.show("failed", words);
    this.schedule(WAITS[Math.min(this.failures, WAITS.length - 1)]);
    this.failures += 1;
  }

  tryNow() {
    if (this.failures) this.schedule(0);
  }

  // The page goes away: the browser finishes this request by itself if it is small enough.
  leave() {
    this.keep();
    if (!this.changedAt || this.overtaken || this.sending) return;
    const content = this.inDoubt ?? this.read();
    const body = JSON.stringify({ ...content, revision: this.revision });
    if (size(body) > LARGEST_ON_LEAVING) return;
    this.sending = this.post(body, { keepalive: true, signal: undefined })
      .then((answer) => this.answered(answer, content, Date.now()))
      .catch(() => {
        this.inDoubt = content;
      })
      .finally(() => {
        this.sending = null;
      });
  }
}
