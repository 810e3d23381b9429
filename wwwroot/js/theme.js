// Runs before the first paint (a plain script in the head), so that a dark page never flashes white.
(() => {
  const root = document.documentElement;
  const key = "dms-theme";
  let saved = null;
  try { saved = localStorage.getItem(key); } catch { /* storage may be forbidden: then the system decides */ }
  if (saved === "light" || saved === "dark") root.dataset.theme = saved;

  document.addEventListener("click", e => {
    if (!e.target.closest?.("[data-toggle-theme]")) return;
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    try { localStorage.setItem(key, root.dataset.theme); } catch { /* as above */ }
  });
})();
