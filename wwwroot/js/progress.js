// The stakeholders' page, renewed in place: nothing flashes, the scrolling stays, and a lost connection is said. Without this script the page loads itself anew.
const EVERY = 10_000;
const QUIET = 60_000;

const word = (n, unit) => `${n} ${unit}${n === 1 ? "" : "s"}`;

// The words are PlainTime.Age's.
const age = s =>
  s < 90 ? word(Math.floor(s), "second")
  : s < 5_400 ? word(Math.floor(s / 60), "minute")
  : s < 172_800 ? word(Math.floor(s / 3_600), "hour")
  : word(Math.floor(s / 86_400), "day");

const main = () => document.getElementById("main");
let seen = performance.now();
let said = 0;
let timer;

// The server's clock counts: what it said when the page was made, and the time since.
function tick() {
  const page = main();
  const words = page?.querySelector("[data-fresh]");
  if (!words || !page.dataset.asOf) return;
  const seconds = (Date.parse(page.dataset.at) - Date.parse(page.dataset.asOf) + performance.now() - seen) / 1000;
  const isLost = performance.now() - seen > 3 * EVERY;
  words.textContent = isLost ? `Connection lost; this is ${age(seconds)} old` : `Updated ${age(seconds)} ago`;
  if (isLost) words.parentElement.classList.add("late");
}

// At most once a minute, and only what changed.
function say(before) {
  const words = [...main().querySelectorAll("h1, .sh-facts div:nth-child(2) dd:nth-of-type(1)")].map(el => el.textContent.trim()).join(" ");
  if (words === before || performance.now() - said < QUIET) return;
  said = performance.now();
  document.querySelector("[data-said]").textContent = words;
}

async function renew() {
  try {
    const answer = await fetch(location.href, { cache: "no-store", credentials: "same-origin" });
    // Nobody is known any more, or they may not see it: a page that is opened is led to the sign-in, one that is fetched is only refused.
    if (answer.status === 401 || answer.status === 403) return location.reload();
    if (!answer.ok && answer.status !== 404) return;
    const next = new DOMParser().parseFromString(await answer.text(), "text/html");
    const page = next.getElementById("main");
    // Sign-in, or a passcode that is asked for again: the browser goes there by itself.
    if (answer.redirected || !page || !(page.dataset.report !== undefined || page.dataset.ended !== undefined)) return location.reload();
    const before = [...main().querySelectorAll("h1, .sh-facts div:nth-child(2) dd:nth-of-type(1)")].map(el => el.textContent.trim()).join(" ");
    seen = performance.now();
    document.title = next.title;
    if (main().outerHTML !== page.outerHTML) main().replaceWith(document.importNode(page, true));
    if (page.dataset.ended !== undefined) clearInterval(timer);
    else say(before);
  } catch {
    // No answer: the age goes on, and says so.
  }
}

timer = setInterval(renew, EVERY);
setInterval(tick, 1_000);
document.addEventListener("visibilitychange", () => { if (!document.hidden) renew(); });
