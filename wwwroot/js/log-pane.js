// A pane of a log: keeps to its end unless the reader scrolls up, hears the buttons inside its rows, asks for more where its lines end, and keeps the
// reader's place when lines come in above. Blazor can neither read nor set a scroll position.
import { text, serverNow } from "./ages.js";

const margin = 5;
const rowHeight = 22;
const near = 160;
const scrolling = new Set(["PageUp", "PageDown", " "]);

export function attach(box, server) {
  let follow = box.dataset.follows === "true";
  let touched = 0;
  let busy = false;
  let place = null;
  let height = 0;

  const lines = () => box.firstElementChild;
  const isWrapped = () => box.classList.contains("wrap");
  const atEnd = () => box.scrollHeight - box.scrollTop - box.clientHeight <= margin;
  const pin = () => { if (follow) box.scrollTop = box.scrollHeight; };
  // At the very top a wheel scrolls nothing, and still asks for more.
  const touch = () => { touched = Date.now(); if (!follow) edges(); };
  // The scroll bar was taken hold of, or a row pressed.
  const grip = () => { touched = Date.now(); };
  const byHand = () => Date.now() - touched < 1000;

  // The first row in sight, and how far below the edge it is.
  function note() {
    if (follow || !isWrapped()) { place = null; return; }
    const top = box.getBoundingClientRect().top;
    for (const row of lines().children) {
      const at = row.getBoundingClientRect().bottom - top;
      if (at > 0 && row.dataset.logLine) { place = { row, at }; return; }
    }
  }

  // Whoever typed a time goes on with the keys of the log.
  const leave = () => { if (document.activeElement?.matches("[data-log-time]")) box.focus({ preventScroll: true }); };

  // The line that the reader looks at: the selected one when it is in sight, else the first that is whole.
  function looked() {
    const { top, bottom } = box.getBoundingClientRect();
    let found = null;
    for (const row of lines().querySelectorAll("[data-log-line]")) {
      const at = row.getBoundingClientRect();
      if (at.top < top - 1 || at.top >= bottom) continue;
      if (row.classList.contains("sel")) return row;
      found ??= row;
    }

    return found;
  }

  // The server sends a clock time, which stays the same from drawing to drawing.
  function age() {
    const now = serverNow();
    for (const el of box.querySelectorAll(".dm-ln > time[data-age]")) {
      const words = text("ago", (now - Date.parse(el.dateTime)) / 1000);
      if (el.firstChild.data !== words) el.firstChild.data = words;
    }
  }

  function hold() {
    age();
    if (follow) return pin();
    if (place?.row.isConnected) {
      const moved = place.row.getBoundingClientRect().bottom - box.getBoundingClientRect().top - place.at;
      if (Math.abs(moved) > 1) box.scrollTop += moved;
    }
    note();
  }

  // The pane may be gone from the server while the answer is waited for.
  const call = (name, ...given) => server.invokeMethodAsync(name, ...given).catch(() => null);
  const press = (act, key) => call("OnPressed", act, key ?? null);

  async function ask(act) {
    busy = true;
    try { await press(act); } finally { busy = false; }
  }

  // Where lines end, more are asked for before the reader gets there.
  function edges() {
    if (busy || !byHand()) return;
    const { top, bottom } = box.getBoundingClientRect();
    for (const edge of box.querySelectorAll("[data-log-edge]")) {
      const at = edge.getBoundingClientRect();
      if (at.bottom > top - near && at.top < bottom + near) return ask(edge.dataset.logEdge);
    }
  }

  async function onScroll() {
    // Lines that come, and rows that Virtualize swaps, scroll as well: only the reader's own hand begins or ends the following.
    if (follow && !byHand()) return pin();
    note();
    edges();
    if (!byHand() || atEnd() === follow) return;
    follow = !follow;
    follow = await call("OnFollowChanged", follow) ?? follow;
  }

  function onClick(e) {
    const button = e.target.closest("[data-act]");
    const row = e.target.closest("[data-log-line]");
    if (button?.dataset.act === "copy") return void box.closest("[data-log-viewer]").querySelector("[data-log-copy=line]")?.click();
    if (button) return void press(button.dataset.act, button.dataset.key ?? row?.dataset.logLine);
    // A text that was marked with the mouse is to be copied: no press on the row.
    if (!row || e.target.closest("button, a") || !getSelection().isCollapsed) return;
    void press("select", row.dataset.logLine);
  }

  const onKey = e => { if (scrolling.has(e.key)) touch(); };
  const sizes = new ResizeObserver(pin);
  sizes.observe(box);
  sizes.observe(lines());
  const changes = new MutationObserver(hold);
  changes.observe(lines(), { childList: true, subtree: true });
  const hands = ["wheel", "touchmove"];
  for (const hand of hands) box.addEventListener(hand, touch, { passive: true });
  box.addEventListener("pointerdown", grip, { passive: true });
  box.addEventListener("keydown", onKey);
  box.addEventListener("click", onClick);
  box.addEventListener("scroll", onScroll, { passive: true });
  pin();

  return {
    follow(value) { follow = value; touched = 0; leave(); pin(); },
    shift(rows) { if (!follow) box.scrollTop += Number(rows) * rowHeight; },
    reveal(row, key) {
      follow = false;
      const found = isWrapped() ? box.querySelector(`[data-log-line="${key}"]`) : null;
      const top = found ? found.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop : Number(row) * rowHeight;
      const high = found ? found.offsetHeight : rowHeight;
      leave();
      if (top < box.scrollTop || top + high > box.scrollTop + box.clientHeight) box.scrollTop = Math.max(0, top - box.clientHeight / 2);
      note();
    },
    place() {
      const row = looked();
      height = row ? row.getBoundingClientRect().top - box.getBoundingClientRect().top : 0;
      return row?.dataset.logLine ?? null;
    },
    comeBack(row, key) {
      if (follow) return;
      const found = isWrapped() ? box.querySelector(`[data-log-line="${key}"]`) : null;
      const at = found ? found.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop : Number(row) * rowHeight;
      box.scrollTop = Math.max(0, at - height);
      note();
    },
    dispose() {
      sizes.disconnect();
      changes.disconnect();
      for (const hand of hands) box.removeEventListener(hand, touch);
      box.removeEventListener("pointerdown", grip);
      box.removeEventListener("keydown", onKey);
      box.removeEventListener("click", onClick);
      box.removeEventListener("scroll", onScroll);
    },
  };
}
