// <button data-copy="#id"> copies the text of that element and says so on the button, for the eye and for a screen reader.
document.addEventListener("click", async e => {
  const button = e.target.closest?.("[data-copy]");
  if (!button) return;
  const source = document.querySelector(button.dataset.copy);
  const words = button.querySelector("[data-copy-words]");
  if (!source || !words?.firstChild) return;
  const before = words.firstChild.data;
  try {
    await navigator.clipboard.writeText(source.textContent);
    words.firstChild.data = "Copied";
  } catch {
    // No clipboard (plain http on another host, or refused): select it, so that the keyboard can copy.
    getSelection().selectAllChildren(source);
    words.firstChild.data = "Selected";
  }
  setTimeout(() => { words.firstChild.data = before; }, 2000);
});
