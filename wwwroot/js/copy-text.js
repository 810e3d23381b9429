// One listener for every <button data-copy-text="…">. In the browser, because a clipboard write must happen within the click.
const said = document.createElement("div");
said.className = "vh";
said.setAttribute("role", "status");
document.body.append(said);

// Over plain http browsers have no clipboard to write to, but still copy what is selected.
function write(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const back = document.activeElement;
  const field = document.createElement("textarea");
  field.className = "vh";
  field.value = text;
  (document.querySelector("dialog[open]") ?? document.body).append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  back?.focus?.({ preventScroll: true });
  if (!done) throw new Error("refused");
}

document.addEventListener("click", async event => {
  const button = event.target.closest?.("[data-copy-text]");
  if (!button) return;
  try {
    await write(button.dataset.copyText);
    said.textContent = "Copied";
  } catch {
    said.textContent = "The browser did not allow copying";
  }
  button.dataset.copied = said.textContent;
  setTimeout(() => { delete button.dataset.copied; said.textContent = ""; }, 1500);
});
