// Runs before the first paint, like theme.js: inside another site's page, or with ?embed=1, the dashboard has a small bar, and keeps it from address to address.
(() => {
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search);
  const theme = asked.get("theme");
  if (theme === "dark" || theme === "light") root.dataset.theme = theme;
  const isFramed = window.self !== window.top;
  if (asked.get("embed") !== "1" && !isFramed) return;
  root.dataset.chrome = "embed";

  // Every way to another page of the dashboard passes here, pressed or sent by the server. A link that is opened in a tab of its own has the whole bar again.
  const kept = address => {
    const next = new URL(address, document.baseURI);
    next.searchParams.set("embed", "1");
    if (root.dataset.theme === theme && theme) next.searchParams.set("theme", theme);
    return next.toString();
  };
  for (const name of ["pushState", "replaceState"]) {
    const original = history[name];
    history[name] = (state, title, address) => original.call(history, state, title, address == null ? address : kept(address));
  }

  if (!isFramed) return;
  // Inside a page of another origin browsers do not tell how large the view is, and the framework's list of which only the visible part is drawn fails without it.
  const Native = window.IntersectionObserver;
  window.IntersectionObserver = class extends Native {
    constructor(tell, options) {
      const seen = entry => ({
        target: entry.target,
        time: entry.time,
        isIntersecting: entry.isIntersecting,
        intersectionRatio: entry.intersectionRatio,
        intersectionRect: entry.intersectionRect,
        boundingClientRect: entry.boundingClientRect,
        rootBounds: entry.rootBounds ?? new DOMRect(0, 0, innerWidth, innerHeight),
      });
      super((entries, observer) => tell(entries.map(seen), observer), options);
    }
  };

  // Providers refuse to be shown inside other pages: people sign in in a tab of its own, and the frame looks again when they come back.
  let pressed = null;
  document.addEventListener("click", e => {
    const link = e.target.closest?.("a[data-sign-in]");
    if (!link) return;
    link.target = "_blank";
    link.rel = "noopener";
    pressed ??= new URL(link.href);
    // What opens in a tab of its own has the whole bar.
    const back = new URL(pressed.searchParams.get("returnUrl") ?? "", document.baseURI);
    back.searchParams.delete("embed");
    const begin = new URL(pressed);
    begin.searchParams.set("returnUrl", back.pathname + back.search + back.hash);
    link.href = begin;
  }, true);
  document.addEventListener("visibilitychange", () => {
    if (!pressed || document.visibilityState !== "visible") return;
    // The door leads on whoever is in already, and checks the address.
    const door = new URL("sign-in", document.baseURI);
    door.searchParams.set("returnUrl", pressed.searchParams.get("returnUrl") ?? "");
    location.replace(door);
  });
})();
