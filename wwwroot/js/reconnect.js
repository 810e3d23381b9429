// Blazor marks the banner with a class; here: since when, what then, and the way back.
const banner = document.getElementById("components-reconnect-modal");
const root = document.documentElement;
const has = name => banner.classList.contains(`components-reconnect-${name}`);

const isLost = () => has("show") || has("failed") || has("rejected");
const home = banner?.parentElement;

// A modal dialog lies over all that is beside it and makes it inert: while one is open, the banner is in it.
function place() {
  const host = (isLost() && document.querySelector("dialog[open]")) || home;
  if (banner.parentElement !== host) host.append(banner);
}

function changed() {
  const lost = isLost();
  place();
  if (lost && root.dataset.connection !== "lost") {
    const at = new Date().toISOString().slice(11, 19);
    for (const el of banner.querySelectorAll("[data-lost-at]")) el.textContent = `${at} UTC`;
  }

  if (!lost && root.dataset.connection === "lost") {
    // Blazor counts a failed try to connect as a crash of the page; it is back, so it was none.
    const crash = document.getElementById("blazor-error-ui");
    if (crash) crash.style.display = "none";
    // Closed by Escape meanwhile: nobody was there to hear of it.
    for (const dialog of document.querySelectorAll("dialog:not([open])")) dialog.dispatchEvent(new Event("close"));
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
  window.addEventListener("close", e => {
    place();
    if (isLost()) e.stopPropagation();
  }, true);
  banner.querySelector("[data-reconnect]").addEventListener("click", retry);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && has("failed")) retry();
  });
}
