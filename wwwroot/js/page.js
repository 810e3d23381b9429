// What every page needs and what Blazor cannot do: each piece works by delegation, so it does not care when a circuit draws what.
import "./topbar.js";
import "./seen.js";
import "./reconnect.js";
import "./copy.js";
import "./copy-text.js";
import "./keys.js";
import "./focus.js";
import "./picks.js";

// <base href> would turn #main into the address of the list.
document.addEventListener("click", e => {
  const link = e.target.closest?.("[data-skip]");
  if (!link) return;
  e.preventDefault();
  document.getElementById("main")?.focus();
}, true);

// A link inside the app does not load another page, so what it was chosen from must be closed.
document.addEventListener("click", e => {
  if (e.target.closest?.("a")) e.target.closest("[popover]:popover-open")?.hidePopover();
}, true);

document.addEventListener("click", e => {
  if (!e.target.closest?.("[data-reload]")) return;
  e.preventDefault();
  location.reload();
}, true);
