// One listener for every <button data-copy-text="…">. In the browser, because a clipboard write must happen within the click.
const said = document.createElement("div");
said.className = "vh";
said.setAttribute("role", "status");
document.body.append(said);

document.addEventListener("click", async event => {
  const button = event.target.closest?.("[data-copy-text]");
  if (!button) return;
  try {
    await navigator.clipboard.writeText(button.dataset.copyText);
    said.textContent = "Copied";
  } catch {
    said.textContent = "The browser did not allow copying";
  }
  button.dataset.copied = said.textContent;
  setTimeout(() => { delete button.dataset.copied; said.textContent = ""; }, 1500);
});
