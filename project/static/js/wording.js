// Two wordings as one line while somebody writes: words taken out, words put in.

const MOST = 400;
const cut = (text) => text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*|\s+|[^\s]/gu) ?? [];

// How long the longest common run of words is from each pair of places on.
function common(old, now) {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      rows[i][j] = old[i] === now[j] ? rows[i + 1][j + 1] + 1 : Math.max(rows[i + 1][j], rows[i][j + 1]);
    }
  }
  return rows;
}

function steps(old, now) {
  if (old.length > MOST || now.length > MOST) return [["del", old.join("")], ["ins", now.join("")]];
  const rows = common(old, now);
  const found = [];
  const add = (kind, words) => {
    const last = found.at(-1);
    if (last?.[0] === kind) last[1] += words;
    else found.push([kind, words]);
  };
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      add("", old[i]);
      i += 1;
      j += 1;
    } else if (j >= now.length || (i < old.length && rows[i + 1][j] >= rows[i][j + 1])) {
      add("del", old[i]);
      i += 1;
    } else {
      add("ins", now[j]);
      j += 1;
    }
  }
  return found;
}

export function showWording(place, before, after) {
  place.replaceChildren(
    ...steps(cut(before), cut(after)).map(([kind, words]) => {
      if (!kind) return document.createTextNode(words);
      const piece = document.createElement(kind);
      piece.className = kind === "del" ? "taken-out" : "put-in";
      piece.textContent = words;
      return piece;
    }),
  );
}
