// Ties portal.js to the page. Everything that comes from the dashboard goes in as text, never as HTML.
import { connect, untilAnswered } from "./portal.js";

const part = name => document.querySelector(`[data-${name}]`);
const say = text => (part("status").textContent = text);
const most = 200;

let dashboard = null;
let endLog = null;

const rows = new Map();

// A row stays the one that it is: one that was made anew under a press would swallow it.
function draw(all) {
  for (const [name, row] of rows) {
    if (!all.has(name)) {
      row.remove();
      rows.delete(name);
    }
  }

  const sorted = [...all].sort(([, left], [, right]) => left.identifier.localeCompare(right.identifier));
  sorted.forEach(([name, replication], index) => {
    const row = rows.get(name) ?? newRow(replication);
    rows.set(name, row);
    tell(row, replication);
    const there = part("list").children[index];
    if (there !== row) part("list").insertBefore(row, there ?? null);
  });
}

function newRow(replication) {
  const row = document.createElement("tr");
  row.append(...Array.from({ length: 5 }, () => document.createElement("td")));
  row.lastElementChild.append(button("Log", replication, () => showLog(replication)), button("Start", replication, () => start(replication)));
  return row;
}

function tell(row, { identifier, health, status, replicationStats }) {
  [identifier, health, status, `${replicationStats?.fullLoadProgressPercent ?? "–"} %`].forEach((text, index) => (row.children[index].textContent = text));
}

function button(text, replication, press) {
  const made = document.createElement("button");
  made.textContent = text;
  made.setAttribute("aria-label", `${text} ${replication.identifier}`);
  made.addEventListener("click", press);
  return made;
}

async function start(replication) {
  // One key for one press.
  const key = crypto.randomUUID();
  try {
    const answer = await untilAnswered(() => dashboard.startReplication(replication, key, { startReplicationType: "start-replication" }));
    say(answer.sentence);
  } catch (error) {
    say(error.message);
  }
}

function showLog(replication) {
  endLog?.();
  const log = part("log");
  log.replaceChildren();
  part("log-title").textContent = `Log of ${replication.identifier}`;
  endLog = dashboard.followLog(replication, line => {
    const shown = document.createElement("div");
    shown.textContent = `${line.timestamp} ${line.kind === "mark" ? `(${line.message})` : line.message}`;
    log.append(shown);
    if (log.childElementCount > most) log.firstElementChild.remove();
  }, error => say(error.message));
}

part("connect").addEventListener("submit", async e => {
  e.preventDefault();
  const { address, token } = Object.fromEntries(new FormData(e.target));
  await dashboard?.stop();
  // For a try only: a portal's own server gives its page a token after it knows who asks.
  dashboard = connect({ address, token: () => token, signalR: globalThis.signalR });
  dashboard.onConnection(state => say({ lost: "The connection was lost; it is being made again.", back: "Connected again.", ended: "Not connected." }[state]));
  try {
    await dashboard.start();
    say("Connected.");
    dashboard.watch(draw, error => say(error.message));
  } catch (error) {
    say(`No connection: ${error.message}`);
  }
});
