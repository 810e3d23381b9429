// Keeps a log at its end unless the reader scrolls up. Blazor can neither read nor set a scroll position.
const margin = 5;

export function attach(box, server) {
  let follow = true;
  let touched = 0;

  const atEnd = () => box.scrollHeight - box.scrollTop - box.clientHeight <= margin;
  const pin = () => { if (follow) box.scrollTop = box.scrollHeight; };
  const touch = () => { touched = Date.now(); };

  const onScroll = () => {
    // Lines that come, and rows that Virtualize swaps, scroll as well: only the reader's own hand ends the following.
    if (follow && Date.now() - touched > 1000) return pin();
    if (atEnd() === follow) return;
    follow = !follow;
    server.invokeMethodAsync("OnFollowChanged", follow);
  };

  const sizes = new ResizeObserver(pin);
  sizes.observe(box);
  sizes.observe(box.firstElementChild);
  const hands = ["wheel", "touchmove", "keydown", "pointerdown"];
  for (const hand of hands) box.addEventListener(hand, touch, { passive: true });
  box.addEventListener("scroll", onScroll, { passive: true });
  pin();

  return {
    set(value) { follow = value; touched = 0; pin(); },
    dispose() {
      sizes.disconnect();
      for (const hand of hands) box.removeEventListener(hand, touch);
      box.removeEventListener("scroll", onScroll);
    },
  };
}
