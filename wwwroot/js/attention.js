// The tab tells how many need attention: a number before the title and another icon. Pages change the title by Blazor, which owns its text node:
// the text may change, the node must stay.
let count = 0;
let watching = false;

function mark() {
  // Beside it Blazor keeps comments of its own there.
  const text = [...document.querySelector("head > title")?.childNodes ?? []].find(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
  if (text) {
    const wanted = (count > 0 ? `(${count}) ` : "") + text.data.replace(/^\(\d+\) /, "");
    if (text.data !== wanted) text.data = wanted;
  }

  const icon = document.querySelector("link[rel=icon][data-calm]");
  const href = count > 0 ? icon?.dataset.attention : icon?.dataset.calm;
  if (icon && icon.getAttribute("href") !== href) icon.setAttribute("href", href);
}

export function show(number) {
  count = number;
  if (!watching) new MutationObserver(mark).observe(document.head, { childList: true, subtree: true, characterData: true });
  watching = true;
  mark();
}
