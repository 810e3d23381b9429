// Keeps every <time data-age> right without a round trip. The words are DurationText's.
const two = n => String(n).padStart(2, "0");

const rough = s =>
  s < 60 ? `${s} s`
  : s < 3600 ? `${Math.floor(s / 60)} min`
  : s < 86400 ? `${Math.floor(s / 3600)} h ${Math.floor(s / 60) % 60} min`
  : s < 259200 ? `${Math.floor(s / 3600)} h`
  : `${Math.floor(s / 86400)} d`;

const long = s =>
  s < 60 ? `${s} s`
  : s < 3600 ? `${Math.floor(s / 60)} min ${two(s % 60)} s`
  : s < 259200 ? `${Math.floor(s / 3600)} h ${two(Math.floor(s / 60) % 60)} min`
  : `${Math.floor(s / 86400)} d ${Math.floor(s / 3600) % 24} h`;

export function text(kind, seconds) {
  const s = Math.floor(Math.abs(seconds));
  if (kind === "elapsed") return long(s);
  if (kind === "rough") return rough(s);
  if (kind === "left") return seconds < 0 ? rough(s) : "0 min";
  if (kind === "most") return seconds < 0 ? rough(s > 60 ? Math.ceil(s / 60) * 60 : s) : "0 min";
  return seconds >= 0 ? `${rough(s)} ago` : `in ${rough(s)}`;
}

// CapacityReading's: below this a release is near.
const NEAR = 12 * 3600;

let ahead = 0;
let timer;

// The server's clock, as known here.
export const serverNow = () => Date.now() + ahead;

function tick() {
  const now = serverNow();
  for (const el of document.querySelectorAll("time[data-age]")) {
    const seconds = (now - Date.parse(el.dateTime)) / 1000;
    const words = text(el.dataset.age, seconds);
    // An attribute that Blazor does not write, so that neither takes the other's back.
    if (el.dataset.age === "countdown") el.toggleAttribute("data-near", seconds > -NEAR);
    // Blazor owns the text node: its text may change, the node must stay.
    if (el.firstChild && el.firstChild.data !== words) el.firstChild.data = words;
  }
}

// The server's clock counts: a wrong clock on the desk must not age the data. It comes as text (milliseconds since 1970), see TimeZoneProvider.
export function start(serverNow) {
  ahead = Number(serverNow) - Date.now();
  timer ??= setInterval(tick, 1000);
  let choice = null;
  try { choice = localStorage.getItem("dms-time"); } catch { /* storage may be forbidden: then nothing is remembered */ }
  return { name: Intl.DateTimeFormat().resolvedOptions().timeZone, offsetMinutes: -new Date().getTimezoneOffset(), choice };
}

export function remember(choice) {
  try { localStorage.setItem("dms-time", choice); } catch { /* as above */ }
}
