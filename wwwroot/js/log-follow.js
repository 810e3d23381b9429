// Keeps a log at its end unless the reader scrolled up. Blazor can neither read nor set a scroll position.
const margin = 5;

export function attach(box, server) {
  let follow = true;
  let height = box.scrollHeight;

  const atEnd = () => box.scrollHeight - box.scrollTop - box.clientHeight <= margin;
  const pin = () => { if (follow) box.scrollTop = box.scrollHeight; };

  const onScroll = () => {
    // While the content grows or shrinks, a scroll event is not the reader's doing.
    if (box.scrollHeight !== height) {
      height = box.scrollHeight;
      return;
    }
    const now = atEnd();
    if (now !== follow) {
      follow = now;
      server.invokeMethodAsync("OnFollowChanged", follow);
    }
  };

  const sizes = new ResizeObserver(() => { height = box.scrollHeight; pin(); });
  sizes.observe(box);
  sizes.observe(box.firstElementChild);
  box.addEventListener("scroll", onScroll, { passive: true });
  pin();

  return {
    set(value) { follow = value; pin(); },
    dispose() { sizes.disconnect(); box.removeEventListener("scroll", onScroll); },
  };
}
