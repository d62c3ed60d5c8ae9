// The rows of the references: added, moved, removed, and checked while they are written.

const DOI = /^10\.\d{4,9}\/\S+$/;
const PMID = /^[1-9]\d{0,8}$/;
const ADDRESS = /^https?:\/\/[^\s/]+\.[^\s]+/;
const PARTS = ["text", "doi", "pmid", "url"];

const values = (row) =>
  Object.fromEntries(PARTS.map((part) => [part, row.querySelector(`[name=reference_${part}]`).value.trim()]));
const isEmpty = (said) => Object.values(said).every((value) => !value);

export const readFrom = (page) =>
  [...page.querySelectorAll(".reference-row")].map(values).filter((said) => !isEmpty(said));
export const readReferences = () => readFrom(document);

const bare = (value, pattern) => value.replace(pattern, "").replace(/\/$/, "");

function faultsOf(said) {
  if (isEmpty(said)) return {};
  const faults = {};
  if (!said.text) faults.text = "Say what is cited: authors, title, year.";
  const doi = bare(said.doi, /^(https?:\/\/(dx\.)?doi\.org\/|doi:\s*)/i);
  if (doi && !DOI.test(doi)) faults.doi = "A DOI looks like 10.1000/xyz123.";
  const pmid = bare(said.pmid, /^(https?:\/\/(www\.)?pubmed\.ncbi\.nlm\.nih\.gov\/|pmid:?\s*)/i);
  if (pmid && !PMID.test(pmid)) faults.pmid = "A PMID is a number of up to nine digits.";
  if (said.url && !ADDRESS.test(said.url)) faults.url = "An address begins with https://.";
  return faults;
}

function check(row) {
  const faults = faultsOf(values(row));
  const place = row.querySelector("[role=status]");
  for (const part of PARTS) {
    const input = row.querySelector(`[name=reference_${part}]`);
    if (faults[part]) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  }
  place.textContent = Object.values(faults).join(" ");
  place.hidden = !place.textContent;
}

export function initReferences(changed) {
  const list = document.getElementById("reference-rows");
  const blank = document.getElementById("reference-row");
  const add = document.getElementById("add-reference");

  const dress = (row, place) => {
    row.querySelector(".reference-acts").hidden = false;
    row.setAttribute("aria-label", `Reference ${place + 1}`);
    for (const button of row.querySelectorAll("[data-moves]")) {
      button.setAttribute("aria-label", `${button.textContent}: reference ${place + 1}`);
    }
  };
  const dressAll = () => [...list.children].forEach(dress);
  const append = () => {
    list.append(blank.content.cloneNode(true));
    dressAll();
  };

  if (list.children.length && isEmpty(values(list.lastElementChild))) list.lastElementChild.remove();
  dressAll();
  [...list.children].forEach(check);
  add.hidden = false;
  add.addEventListener("click", () => {
    append();
    list.lastElementChild.querySelector("input").focus();
  });
  list.addEventListener("focusout", (event) => {
    const row = event.target.closest(".reference-row");
    if (row && !row.contains(event.relatedTarget)) check(row);
  });
  list.addEventListener("input", (event) => {
    const row = event.target.closest(".reference-row");
    if (row.querySelector("[aria-invalid]")) check(row);
  });
  list.addEventListener("click", (event) => {
    const button = event.target.closest("[data-moves]");
    if (!button) return;
    const row = button.closest(".reference-row");
    if (button.dataset.moves === "up") row.previousElementSibling?.before(row);
    if (button.dataset.moves === "down") row.nextElementSibling?.after(row);
    if (button.dataset.moves === "out") {
      const next = row.nextElementSibling ?? row.previousElementSibling;
      row.remove();
      (next?.querySelector("input") ?? add).focus();
    } else {
      button.focus();
    }
    dressAll();
    changed();
  });
}
