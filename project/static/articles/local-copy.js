// A copy of the unsaved text in this browser, so that a closed or crashed window loses nothing.
// Each window keeps its own; a lock tells the copies of living windows from those left behind.

const PREFIX = "countersign:draft:";
const DYING = 1500; // a window that was closed a moment ago may still hold its lock

async function isHeld(key) {
  try {
    await navigator.locks?.request(key, { signal: AbortSignal.timeout(DYING) }, () => {});
    return false;
  } catch {
    return true;
  }
}

export class LocalCopy {
  constructor(owner) {
    this.prefix = `${PREFIX}${owner}:`;
    this.key = this.prefix + crypto.randomUUID();
    this.works = true;
    navigator.locks?.request(this.key, () => new Promise(() => {}));
  }

  keep(content, revision) {
    try {
      localStorage.setItem(this.key, JSON.stringify({ content, revision, at: Date.now() }));
      this.works = true;
    } catch {
      this.works = false; // full or forbidden: the page says so when it cannot reach the server either
    }
  }

  drop(key = this.key) {
    try {
      localStorage.removeItem(key);
    } catch {
      this.works = false;
    }
  }

  // Copies that windows which are gone left behind, newest first.
  async leftBehind() {
    const found = [];
    for (const key of this.keys()) {
      if (key === this.key || (await isHeld(key))) continue;
      try {
        found.push({ key, ...JSON.parse(localStorage.getItem(key)) });
      } catch {
        this.drop(key);
      }
    }
    return found.sort((one, other) => other.at - one.at);
  }

  keys() {
    try {
      return Object.keys(localStorage).filter((key) => key.startsWith(this.prefix));
    } catch {
      return [];
    }
  }
}
