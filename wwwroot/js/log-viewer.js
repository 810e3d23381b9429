// What a log hears from the keyboard, off while typing, and a press on its histogram. None of it starts or stops a replication.
const typing = el => el.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable], dialog[open]") || document.querySelector("dialog[open]");
const sent = new Set(["f", "w", "u", "r", "j", "k", "n", "N", "e", "E", "h", "o", "ArrowDown", "ArrowUp", "Home", "End", "Escape", "Enter", "?"]);
const moving = new Set(["ArrowDown", "ArrowUp", "Home", "End", "Enter"]);

// The name of the row that the reader begins from when none is selected.
function first(section) {
  const box = section.querySelector("[data-log-pane]");
  const top = box?.getBoundingClientRect().top ?? 0;
  for (const row of box?.querySelectorAll("[data-log-line]") ?? []) {
    if (row.getBoundingClientRect().top >= top + 20) return row.dataset.logLine;
  }
  return null;
}

export function attach(section, server, isPage) {
  const root = isPage ? document : section;
  // The viewer may be gone from the server while the answer is waited for.
  const call = (name, ...given) => server.invokeMethodAsync(name, ...given).catch(() => null);
  const send = key => call("OnKey", key, first(section));

  function onKey(e) {
    if (e.ctrlKey || e.altKey || e.metaKey) return;
    const search = e.target.closest?.("[data-log-search]");
    if (search && e.key === "Enter") {
      e.preventDefault();
      return void send(e.shiftKey ? "N" : "n");
    }
    if (search && e.key === "Escape") {
      // The browser would empty the field.
      e.preventDefault();
      return void section.querySelector("[data-log-pane]").focus();
    }
    if (e.key === "Escape") for (const open of section.querySelectorAll("details[open]")) open.removeAttribute("open");
    if (typing(e.target)) return;
    const key = e.key.length === 1 && e.key !== "N" && e.key !== "E" ? e.key.toLowerCase() : e.key;
    // A button that has the focus keeps the keys that press it or move in it.
    if (moving.has(key) && e.target !== document.body && !e.target.closest?.("[data-log-pane]") && e.target.id !== "main" && e.target.tagName !== "H1") return;
    if (moving.has(key) && e.target.closest?.("button, a, summary")) return;
    if (key === "c") return void section.querySelector("[data-log-copy=line]")?.click();
    if (key === "l") return void section.querySelector("[data-log-copy=link]")?.click();
    if (key === "t") {
      const field = section.querySelector("[data-log-time]");
      if (field) { e.preventDefault(); field.focus(); }
      return;
    }
    if (!sent.has(key)) return;
    e.preventDefault();
    void send(key);
  }

  function onClick(e) {
    const histogram = e.target.closest?.("[data-log-histogram]");
    if (histogram && section.contains(histogram)) {
      const { left, width } = histogram.getBoundingClientRect();
      void call("OnTime", String((e.clientX - left) / width));
    }
    for (const open of section.querySelectorAll("details[open]")) if (!open.contains(e.target)) open.removeAttribute("open");
  }

  root.addEventListener("keydown", onKey);
  document.addEventListener("click", onClick);
  return {
    dispose() {
      root.removeEventListener("keydown", onKey);
      document.removeEventListener("click", onClick);
    },
  };
}
