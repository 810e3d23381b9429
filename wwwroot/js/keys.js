// Single keys, off while typing and while a dialog is open. None of them starts or stops anything.
const rows = () => [...document.querySelectorAll("tr[data-replication], tr[data-log-group]")];
const typing = el => el.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable], dialog[open]") || document.querySelector("dialog[open]");

function move(step) {
  const all = rows();
  if (all.length === 0) return;
  const at = all.findIndex(row => row.contains(document.activeElement));
  const next = all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + step))];
  const link = next.querySelector("a");
  link.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

const keys = {
  "/": () => document.querySelector("[data-search]")?.focus(),
  j: () => move(1),
  k: () => move(-1),
  x: () => rows().find(row => row.contains(document.activeElement))?.querySelector(":is(.c-sel, .t-sel) input")?.click(),
  g: () => document.querySelector("[data-add-groups]")?.click(),
  d: () => document.querySelector("[data-download]")?.click(),
  p: () => document.querySelector("[data-pause]")?.click(),
};

document.addEventListener("keydown", e => {
  if (e.ctrlKey || e.altKey || e.metaKey || e.defaultPrevented || typing(e.target)) return;
  const act = keys[e.key.length === 1 ? e.key.toLowerCase() : e.key];
  if (!act) return;
  e.preventDefault();
  act();
});
