// The two things that Blazor cannot say: showModal, and where the focus goes when the dialog's element is gone.
let opener = null;
let held = null;

// A button that begins something is gone when it has begun, and the focus with it: nobody could go on by keyboard.
const lost = new MutationObserver(() => {
  const dialog = opener?.dialog;
  // Whoever pressed beside all fields has taken the focus away by hand.
  if (!dialog?.open || !held || held.isConnected || document.activeElement !== document.body) return;
  (dialog.querySelector("[data-first-focus]") ?? dialog.querySelector("footer button:not([disabled])"))?.focus();
});

// Identifiers repeat between targets and between the two kinds; a page's own has neither to tell.
const nameOf = found => found && [found.dataset.replication, found.dataset.kind, found.dataset.target].join("/");

export function open(dialog) {
  const from = document.activeElement;
  opener = { dialog, element: from, replication: nameOf(from?.closest?.("[data-replication]")) };
  dialog.showModal();
  dialog.addEventListener("focusin", e => { held = e.target; });
  lost.observe(dialog, { childList: true, subtree: true });
  (dialog.querySelector("[data-first-focus]") ?? dialog.querySelector("input:not([disabled]), button")).focus();
  // Only a press that began on the ground beside the dialog closes it, and only while nothing would be lost.
  dialog.addEventListener("mousedown", e => {
    if (e.target !== dialog || dialog.hasAttribute("data-entered")) return;
    const box = dialog.getBoundingClientRect();
    if (e.clientX < box.left || e.clientX > box.right || e.clientY < box.top || e.clientY > box.bottom) dialog.close();
  });
}

// The first field that needs a change; a part that is folded away is opened for it.
export function focusInvalid(dialog) {
  const field = dialog.querySelector('[aria-invalid="true"]');
  field?.closest("details")?.setAttribute("open", "");
  field?.focus();
}

// Blazor takes the element away by itself: it must not hear of a close that it began.
window.addEventListener("close", e => {
  if (e.target instanceof HTMLElement && "gone" in e.target.dataset) e.stopPropagation();
}, true);

// Comes before Blazor removes the dialog. The button may have become another one ("Start…" is now "Starting…") or may have moved with its
// row; what happens to the row after that is focus.js's.
export function giveFocusBack() {
  const back = opener;
  opener = held = null;
  lost.disconnect();
  if (!back) return;
  if (back.dialog.isConnected) {
    back.dialog.dataset.gone = "";
    back.dialog.close();
  }

  if (document.activeElement && document.activeElement !== document.body) return;
  if (back.element?.isConnected && !back.element.disabled) {
    back.element.focus({ preventScroll: true });
    return;
  }

  const row = back.replication && [...document.querySelectorAll("[data-replication]")].find(found => nameOf(found) === back.replication);
  (row?.querySelector(".acts button:not([disabled])") ?? row?.querySelector("a") ?? document.getElementById("main"))?.focus({ preventScroll: true });
}
