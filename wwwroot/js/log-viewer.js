// What a log hears from the keyboard, off while typing, and a press on its histogram. None of it starts or stops a replication.
const typing = el => el.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable], dialog[open]") || document.querySelector("dialog[open]");
const sent = new Set(["f", "w", "u", "r", "j", "k", "n", "N", "e", "E", "h", "o", "ArrowDown", "ArrowUp", "Home", "End", "Escape", "Enter", "?"]);
const moving = new Set(["ArrowDown", "ArrowUp", "Home", "End", "Enter"]);

// The orchestrator's pane may stand beside it.
const pane = section => section.querySelector(".lines [data-log-pane]");

// The name of the row that the reader begins from when none is selected.
function first(section) {
  const box = pane(section);
  const top = box?.getBoundingClientRect().top ?? 0;
  for (const row of box?.querySelectorAll("[data-log-line]") ?? []) {
    if (row.getBoundingClientRect().top >= top + 20) return row.dataset.logLine;
  }
  return null;
}

const spanOf = chart => ({ from: Number(chart.dataset.from), to: Number(chart.dataset.to) });

// From when to when the rows are that can be seen; null while none can.
function sightOf(box) {
  const { top, bottom } = box.getBoundingClientRect();
  let from = null;
  let to = null;
  for (const time of box.querySelectorAll(".dm-ln > time[datetime]")) {
    const at = time.getBoundingClientRect();
    if (at.bottom <= top) continue;
    if (at.top >= bottom) break;
    to = Date.parse(time.dateTime);
    from ??= to;
  }
  return from === null ? null : { from, to };
}

export function attach(section, server, isPage) {
  const root = isPage ? document : section;
  // The viewer may be gone from the server while the answer is waited for.
  const call = (name, ...given) => server.invokeMethodAsync(name, ...given).catch(() => null);
  const narrow = matchMedia("(max-width: 760px)");
  let drawing = 0;
  let told = 0;
  const send = key => call("OnKey", key, first(section));

  function onKey(e) {
    if (e.ctrlKey || e.altKey || e.metaKey) return;
    const search = e.target.closest?.("[data-log-search]");
    const field = search ?? e.target.closest?.("[data-log-time]");
    if (search && e.key === "Enter") {
      e.preventDefault();
      return void send(e.shiftKey ? "N" : "n");
    }
    if (field && section.contains(field) && e.key === "Escape") {
      // The browser would empty the field.
      e.preventDefault();
      return void pane(section)?.focus();
    }
    const open = e.key === "Escape" && section.querySelector("details[open]");
    if (open) {
      // Only what is open; what is selected stays. The focus would be lost with the list.
      const inside = open.contains(document.activeElement);
      open.removeAttribute("open");
      if (inside) open.querySelector("summary").focus();
      return;
    }
    if (typing(e.target)) return;
    const key = e.key.length === 1 && e.key !== "N" && e.key !== "E" ? e.key.toLowerCase() : e.key;
    // A button that has the focus keeps the keys that press it or move in it.
    if (moving.has(key) && e.target !== document.body && !e.target.closest?.("[data-log-pane]") && e.target.id !== "main" && e.target.tagName !== "H1") return;
    if (moving.has(key) && e.target.closest?.("button, a, summary")) return;
    if (key === "c") return void section.querySelector("[data-log-copy=line]")?.click();
    if (key === "l") return void section.querySelector("[data-log-copy=link]")?.click();
    if (key === "t") {
      const time = section.querySelector("[data-log-time]");
      if (time) { e.preventDefault(); time.focus(); }
      return;
    }
    if (!sent.has(key)) return;
    e.preventDefault();
    void send(key);
  }

  function onClick(e) {
    const histogram = e.target.closest?.("[data-log-histogram]");
    if (histogram && section.contains(histogram)) {
      const { left, width } = histogram.querySelector("svg").getBoundingClientRect();
      const { from, to } = spanOf(histogram);
      void call("OnTime", String(Math.round(from + (to - from) * Math.min(1, Math.max(0, (e.clientX - left) / width)))));
    }
    for (const open of section.querySelectorAll("details[open]")) if (!open.contains(e.target)) open.removeAttribute("open");
  }

  // Which part of the histogram is in sight. A picture drawn by the server would lag behind the hand that scrolls.
  function drawSight() {
    drawing = 0;
    const chart = section.querySelector("[data-log-histogram]");
    const box = pane(section);
    if (!chart || !box) return;
    const seen = sightOf(box);
    const { from, to } = spanOf(chart);
    const mark = chart.querySelector("[data-log-sight]");
    mark.hidden = !seen || seen.to < from || seen.from > to;
    if (!mark.hidden) {
      told = 0;
      const start = Math.max(0, (seen.from - from) / (to - from));
      mark.style.setProperty("--from", start);
      mark.style.setProperty("--size", Math.min(1, (seen.to - from) / (to - from)) - start);
    } else if (seen && box.dataset.follows !== "true" && seen.from !== told) {
      told = seen.from;
      void call("OnSight", String(told));
    }
  }

  // At most ten times a second: it measures the rows.
  const look = () => { drawing ||= setTimeout(drawSight, 100); };
  const changes = new MutationObserver(look);
  changes.observe(section, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-from", "data-to"] });
  section.addEventListener("scroll", look, { capture: true, passive: true });
  const tellNarrow = () => void call("OnNarrow", narrow.matches);
  narrow.addEventListener("change", tellNarrow);
  if (narrow.matches) tellNarrow();
  root.addEventListener("keydown", onKey);
  document.addEventListener("click", onClick);
  return {
    dispose() {
      clearTimeout(drawing);
      changes.disconnect();
      section.removeEventListener("scroll", look, { capture: true });
      narrow.removeEventListener("change", tellNarrow);
      root.removeEventListener("keydown", onKey);
      document.removeEventListener("click", onClick);
    },
  };
}
