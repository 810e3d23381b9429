// Tells the server that somebody is there. Blazor sends words of its own all the time (that it has drawn what came): they say nothing of a person.
const between = 15_000;
let last = -Infinity;

function tell() {
  const now = performance.now();
  if (now - last < between) return;
  const reporter = document.querySelector("[data-seen]");
  // While the connection is lost nothing can be told, and the next click tells it.
  if (!reporter || document.documentElement.dataset.connection === "lost") return;
  last = now;
  reporter.dispatchEvent(new CustomEvent("seen", { bubbles: true }));
}

for (const type of ["pointerdown", "keydown", "wheel", "touchmove"]) addEventListener(type, tell, { capture: true, passive: true });
