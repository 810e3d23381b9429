// Blazor marks the banner with a class; here: since when, what then, and the way back.
const banner = document.getElementById("components-reconnect-modal");
const root = document.documentElement;
const has = name => banner.classList.contains(`components-reconnect-${name}`);

function changed() {
  const lost = has("show") || has("failed") || has("rejected");
  if (lost && root.dataset.connection !== "lost") {
    const at = new Date().toISOString().slice(11, 19);
    for (const el of banner.querySelectorAll("[data-lost-at]")) el.textContent = `${at} UTC`;
  }

  if (!lost && root.dataset.connection === "lost") {
    // Blazor counts a failed try to connect as a crash of the page; it is back, so it was none.
    const crash = document.getElementById("blazor-error-ui");
    if (crash) crash.style.display = "none";
  }

  if (lost) root.dataset.connection = "lost";
  else delete root.dataset.connection;
  // The server answers but no longer knows this circuit: only a new page helps. The address holds the view.
  if (has("rejected")) location.reload();
}

async function retry() {
  banner.classList.replace("components-reconnect-failed", "components-reconnect-show");
  try {
    if (!await Blazor.reconnect()) location.reload();
  } catch {
    banner.classList.replace("components-reconnect-show", "components-reconnect-failed");
  }
}

if (banner) {
  new MutationObserver(changed).observe(banner, { attributes: true, attributeFilter: ["class"] });
  banner.querySelector("[data-reconnect]").addEventListener("click", retry);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && has("failed")) retry();
  });
}
