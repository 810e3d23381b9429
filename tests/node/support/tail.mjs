import { StartLiveTailCommand } from '@aws-sdk/client-cloudwatch-logs';

/** Reads a live tail until `enough` says so of what has come, and ends the session by leaving the loop. */
export async function readTail(logs, request, { onStart = async () => {}, enough }) {
  const { responseStream } = await logs.send(new StartLiveTailCommand(request));
  const seen = { starts: [], updates: 0, results: [] };
  for await (const event of responseStream) {
    if (event.sessionStart) {
      seen.starts.push(event.sessionStart);
      await onStart();
    } else if (event.sessionUpdate) {
      seen.updates++;
      seen.results.push(...event.sessionUpdate.sessionResults);
    }

    if (enough(seen)) break;
  }

  return seen;
}
