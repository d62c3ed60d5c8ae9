// The dialogs of the editor: each opens with what there is and answers with what was decided.

const byId = (id) => document.getElementById(id);
const ADDRESS = /^(https?:\/\/[^\s/]+|mailto:[^\s]+|tel:\+?[0-9]|#|\/(?![/\\]))/i;

function ask(id, { fill, accept, first }) {
  const dialog = byId(id);
  const form = dialog.querySelector("form");
  const before = document.activeElement;
  return new Promise((resolve) => {
    fill();
    // Answers at once: keys typed after the dialog must find the text as it was decided.
    const answer = (decided) => {
      dialog.onclose = null;
      if (dialog.open) dialog.close();
      before?.focus?.();
      resolve(decided);
    };
    form.onsubmit = (event) => {
      event.preventDefault();
      const decided = accept();
      if (decided) answer(decided);
    };
    dialog.onclose = () => answer(null);
    dialog.showModal();
    byId(first).focus();
  });
}

export async function askLink(address) {
  const input = byId("link-address");
  const fault = byId("link-fault");
  let removed = false;
  byId("link-remove").hidden = !address;
  byId("link-remove").onclick = () => {
    removed = true;
    byId("link-dialog").close();
  };
  const decided = await ask("link-dialog", {
    first: "link-address",
    fill: () => {
      input.value = address ?? "";
      fault.hidden = true;
    },
    accept: () => {
      let typed = input.value.trim();
      if (/^[\w-]+(\.[\w-]+)+(\/|$)/.test(typed)) typed = `https://${typed}`;
      if (ADDRESS.test(typed)) return { href: typed };
      fault.textContent = "This is not an address a reader can follow.";
      fault.hidden = false;
      return null;
    },
  });
  return removed ? { href: null } : decided;
}

export function askPicture({ alt, caption }) {
  const words = byId("picture-alt");
  const decorative = byId("picture-decorative");
  const fault = byId("picture-fault");
  const follow = () => {
    words.disabled = decorative.checked;
  };
  decorative.onchange = follow;
  return ask("picture-dialog", {
    first: "picture-alt",
    fill: () => {
      words.value = alt ?? "";
      decorative.checked = alt === "";
      byId("picture-caption").value = caption ?? "";
      fault.hidden = true;
      follow();
    },
    accept: () => {
      const said = decorative.checked ? "" : words.value.trim();
      fault.hidden = decorative.checked || said !== "";
      return fault.hidden ? { alt: said, caption: byId("picture-caption").value.trim() } : null;
    },
  });
}

export function askCaption(caption) {
  const words = byId("caption-words");
  return ask("caption-dialog", {
    first: "caption-words",
    fill: () => {
      words.value = caption ?? "";
    },
    accept: () => ({ caption: words.value.trim() || null }),
  });
}
