// A box that is ticked moves to those that are chosen, and back when it is cleared: the one that is in its place then gets the focus.
let last = null;

const observer = new MutationObserver(() => {
  if (!last || document.activeElement !== document.body || !last.dialog.isConnected) return;
  const boxes = last.list.isConnected ? last.list.querySelectorAll("input:not([disabled])") : [];
  const next = boxes[Math.min(last.at, boxes.length - 1)] ?? last.dialog.querySelector("[data-confirm]:not([disabled])") ?? last.dialog.querySelector("[data-first-focus]");
  next?.focus();
});

document.addEventListener("focusin", e => {
  observer.disconnect();
  const list = e.target.closest?.(".dm-picks");
  last = list && { list, dialog: list.closest("dialog"), at: [...list.querySelectorAll("input:not([disabled])")].indexOf(e.target) };
  if (last) observer.observe(last.dialog, { childList: true, subtree: true });
});
