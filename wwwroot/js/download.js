// Reads a file of log lines piece by piece, so that it can be counted, cancelled and, where it breaks off, kept as what it is.
// What came is kept in a Blob: the browser pages it to its disk, so that a day of lines does not have to fit into this tab.
const FOLD = 4 << 20;
const TAIL = 64 << 10;
const TELL = 250;
const times = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[.\d]*Z)\t|"timestamp":"([^"]+)"/gm;
// LogFileLine's last line of a file that is not whole.
const fault = /(?:^|\n)(?:# This file is not whole: (.*)|\{"fault":"((?:[^"\\]|\\.)*)"\})\n$/;

export function begin(server, url, name, lines) {
  const abort = new AbortController();
  const text = new TextDecoder();
  let kept = new Blob([]);
  let parts = [];
  let held = 0;
  let tail = "";
  let count = 0;
  let bytes = 0;
  let told = 0;
  let over = false;

  function take(chunk) {
    parts.push(chunk);
    bytes += chunk.length;
    held += chunk.length;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) count++;
    tail = (tail + text.decode(chunk.subarray(-TAIL))).slice(-TAIL);
    if (held > FOLD) fold();
  }

  function fold() {
    kept = new Blob([kept, ...parts]);
    parts = [];
    held = 0;
  }

  const until = () => {
    const found = [...tail.matchAll(times)].at(-1);
    return found ? found[1] ?? found[2] : null;
  };

  const said = () => {
    const found = tail.match(fault);
    return found ? found[1] ?? JSON.parse(`"${found[2]}"`) : null;
  };

  async function tell(state, problem = null) {
    told = performance.now();
    // The end must be known, also to a page whose connection is away for a while.
    for (let tries = 0; !over && tries < 300; tries++) {
      try {
        await server.invokeMethodAsync("OnProgress", { state, lines: count, bytes, until: until(), problem });
        return;
      } catch {
        if (state === "running") return;
        await new Promise(next => setTimeout(next, 1000));
      }
    }
  }

  function save(part) {
    fold();
    const link = document.createElement("a");
    link.href = URL.createObjectURL(kept);
    link.download = part ? name.replace(/(\.\w+)$/, "-part$1") : name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  // Where the dashboard could still say why, it has; else the file says it itself. Neither is a line of the log.
  function note(sentence) {
    if (said()) return void count--;
    const start = tail === "" || tail.endsWith("\n") ? "" : "\n";
    const line = name.endsWith(".ndjson") ? JSON.stringify({ fault: sentence }) : `# This file is not whole: ${sentence}`;
    take(new TextEncoder().encode(`${start}${line}\n`));
    count--;
  }

  async function open() {
    if (lines) return lines.stream();
    // LogFileResult ends an answer well then: of one that breaks off the browser loses what was not read yet, and so the line that says why.
    const answer = await fetch(url, { signal: abort.signal, cache: "no-store", headers: { "X-Reads-Fault-Line": "1" } });
    if (answer.ok) return answer.body;
    const problem = await answer.json().catch(() => null);
    throw { refused: problem?.detail ?? `The dashboard answered ${answer.status}. Try again.` };
  }

  async function read() {
    try {
      const reader = (await open()).getReader();
      abort.signal.addEventListener("abort", () => reader.cancel().catch(() => { /* it has ended by itself */ }));
      for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
        if (abort.signal.aborted) break;
        take(piece.value);
        if (performance.now() - told > TELL) tell("running");
      }

      abort.signal.throwIfAborted();
      if (said()) {
        note();
        return await tell("broken", said());
      }

      // A file of nothing helps nobody.
      if (bytes) save(false);
      await tell("done");
    } catch (why) {
      if (over) return;
      if (why.refused) return await tell("refused", why.refused);
      if (abort.signal.aborted) {
        note("it was cancelled.");
        return await tell("cancelled");
      }

      note("the connection to the dashboard broke off.");
      await tell("broken", said());
    }
  }

  read();
  return {
    cancel() { abort.abort(); },
    save() { save(true); },
    dispose() {
      over = true;
      abort.abort();
      parts = [];
      kept = null;
    },
  };
}
