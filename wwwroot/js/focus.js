// A row that leaves the list, or moves to another group, must not take the focus with it: the same row gets it back, else the row in its place.
let last = null;

const rows = () => [...document.querySelectorAll("tr[data-replication]")];
// Identifiers repeat between targets and between the two kinds.
const idOf = row => [row.dataset.replication, row.dataset.kind, row.dataset.target].join("/");

const observer = new MutationObserver(() => {
  if (!last || document.activeElement !== document.body || document.querySelector("dialog[open]")) return;
  const { id, name, at } = last;
  const all = rows();
  const same = all.find(found => idOf(found) === id);
  const row = same ?? all[Math.min(at, all.length - 1)];
  const named = same && name && [...same.querySelectorAll("button:not([disabled]), .c-sel input")].find(button => button.getAttribute("aria-label") === name);
  (named ?? row?.querySelector("a") ?? document.getElementById("main"))?.focus({ preventScroll: true });
});

document.addEventListener("focusin", e => {
  const row = e.target.closest?.("tr[data-replication]");
  last = row ? { id: idOf(row), name: e.target.getAttribute("aria-label"), at: rows().indexOf(row) } : null;
  observer.disconnect();
  const body = row?.closest("tbody");
  // The table as a whole may go as well, when nothing fits the filters any more.
  if (body) observer.observe(document.getElementById("main"), { childList: true, subtree: true });
});

// Leaving a row by hand is no loss.
document.addEventListener("pointerdown", e => {
  if (!e.target.closest?.("tr[data-replication]")) last = null;
});
