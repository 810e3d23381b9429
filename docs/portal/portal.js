// The dashboard as a portal uses it: the list live, a start that happens once, a log as it is written. It runs in browsers and in Node and has no dependency of its own:
// SignalR and fetch are handed in.

/** What the dashboard refused: `code` is for programs and never renamed, `message` is a sentence for people. */
export class DashboardProblem extends Error {
  constructor(status, problem) {
    super(problem?.detail ?? `The dashboard answered ${status}.`);
    this.name = "DashboardProblem";
    this.status = status;
    this.code = problem?.code ?? "unknown";
    this.choices = problem?.choices ?? [];
  }
}

// The version of the hub's events that this was written for (hub.md).
const SCHEMA_VERSION = 1;

const nameOf = ({ target, arn }) => `${target}/${arn}`;

/**
 * @param {object} options
 * @param {string} options.address where the dashboard is, for example https://dms.example.com
 * @param {() => string | Promise<string>} options.token gives a token of the dashboard; asked again for each connection, so that it may change
 * @param {object} options.signalR the module @microsoft/signalr, or the global of its script
 * @param {typeof fetch} [options.fetch]
 * @param {Record<string, string>} [options.headers] further headers; browsers take none for WebSockets
 */
export function connect({ address, token, signalR, fetch = globalThis.fetch, headers = {} }) {
  const base = address.replace(/\/$/, "");
  const hub = new signalR.HubConnectionBuilder()
    // Pages of another site come with a token alone: the dashboard takes no cookies of theirs.
    .withUrl(`${base}/hubs/dms`, { accessTokenFactory: token, withCredentials: false, headers })
    .withAutomaticReconnect()
    .configureLogging(signalR.LogLevel.None)
    .build();
  const streams = new Set();

  const ask = async (method, path, { key, body } = {}) => {
    const response = await fetch(`${base}/api/v1${path}`, {
      method,
      headers: {
        ...headers,
        Authorization: `Bearer ${await token()}`,
        ...(key && { "Idempotency-Key": key }),
        ...(body && { "Content-Type": "application/json" }),
      },
      body: body && JSON.stringify(body),
    });
    const answer = await response.json().catch(() => null);
    if (!response.ok) throw new DashboardProblem(response.status, answer);
    return { ...answer, isReplayed: response.headers.get("Idempotency-Replayed") === "true" };
  };

  // A stream ends with its connection: after a reconnect it is begun again.
  const follow = (call, { next, failed }) => {
    let subscription;
    const begin = () => {
      subscription = hub.stream(...call).subscribe({ next, error: error => hub.state === "Connected" && failed?.(error), complete() { /* ended by us */ } });
    };
    begin();
    streams.add(begin);
    return () => {
      streams.delete(begin);
      subscription.dispose();
    };
  };

  hub.onreconnected(() => streams.forEach(begin => begin()));

  return {
    start: () => hub.start(),
    stop: () => hub.stop(),

    /** Told of the connection: "lost", "back" or "ended". */
    onConnection(tell) {
      hub.onreconnecting(() => tell("lost"));
      hub.onreconnected(() => tell("back"));
      hub.onclose(() => tell("ended"));
    },

    /** Keeps the list: `changed` gets all replications, by name, at once and after each change. Answers a function that ends it. */
    watch(changed, failed) {
      const all = new Map();
      return follow(["WatchReplications"], {
        next(event) {
          if (event.schemaVersion > SCHEMA_VERSION) failed?.(new Error(`The dashboard sends version ${event.schemaVersion}, which is newer than this page.`));
          if (event.isWhole) all.clear();
          for (const replication of [...event.added, ...event.updated]) all.set(nameOf(replication), replication);
          for (const gone of event.removed) all.delete(nameOf(gone));
          changed(all);
        },
        failed,
      });
    },

    /** Lines of a log, those that are there and those that come; a mark tells what happened to the log itself. Answers a function that ends it. */
    followLog: (replication, line, failed) => follow(["TailLogs", nameOf(replication)], { next: line, failed }),

    /** Reads the list once. */
    list: (parameters = {}) => ask("GET", `/replications?${new URLSearchParams(parameters)}`),

    /**
     * Starts a replication. `key` names this one press of the button: asked again with it, because no answer came, the dashboard starts nothing a second time and answers the
     * same. Make a new one for each press (crypto.randomUUID()), and keep it until there is an answer.
     */
    startReplication: (replication, key, options) => ask("POST", `/replications/${encodeURIComponent(nameOf(replication))}/start`, { key, body: options }),

    /** Stops one. */
    stopReplication: (replication, key) => ask("POST", `/replications/${encodeURIComponent(nameOf(replication))}/stop`, { key, body: {} }),
  };
}

/** Asks until an answer comes, with one key: only a lost answer and a request that is under way are asked again, never a refusal. */
export async function untilAnswered(request, { tries = 4, pause = 500 } = {}) {
  for (let count = 1; ; count++) {
    try {
      return await request();
    } catch (error) {
      const isWorthIt = !(error instanceof DashboardProblem) || error.code === "request-under-way";
      if (!isWorthIt || count === tries) throw error;
      await new Promise(resolve => setTimeout(resolve, pause * count));
    }
  }
}
