// Over a slow line this comes when the page has been there for a while: who is on something of it already stays there, and who went to something around it since the page was left.
// Only what a person does counts: a menu that closes gives the focus back by itself.
let touchedAt = null, focusedAt = document.activeElement === document.body ? null : location.pathname;
for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, event => { if (!event.repeat) touchedAt = location.pathname; }, true);
addEventListener("focusin", () => { focusedAt = location.pathname; }, true);

export function focusHeading() {
  const main = document.getElementById("main");
  const at = document.activeElement;
  const isGone = at && at !== document.body && at !== main && touchedAt === location.pathname && focusedAt === location.pathname;
  if (isGone || (at && at !== main && main?.contains(at))) return;
  const heading = document.querySelector("h1");
  if (heading && !heading.hasAttribute("tabindex")) heading.tabIndex = -1;
  heading?.focus();
}
