// Over a slow line this comes when the page has been there for a while: who is on something of it already stays there.
export function focusHeading() {
  const main = document.getElementById("main");
  const at = document.activeElement;
  if (at && at !== main && main?.contains(at)) return;
  const heading = document.querySelector("h1");
  if (heading && !heading.hasAttribute("tabindex")) heading.tabIndex = -1;
  heading?.focus();
}
