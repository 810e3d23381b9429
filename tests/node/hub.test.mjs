// The hub, met by the JavaScript client that other programs use.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { HttpTransportType, HubConnectionBuilder, LogLevel } from '@microsoft/signalr';
import { startDashboard } from './support/dashboard.mjs';

const timeout = 60_000;
let dashboard;

before(async () => {
  dashboard = await startDashboard();
}, { timeout });

after(async () => {
  await dashboard?.stop();
});

const connect = async () => {
  const connection = new HubConnectionBuilder()
    .withUrl(`${dashboard.url}/hubs/dms`, { transport: HttpTransportType.WebSockets })
    .configureLogging(LogLevel.None)
    .build();
  await connection.start();

  return connection;
};

/** Reads a stream until `enough` says so, and then ends it. */
const read = (connection, [method, ...args], enough) => new Promise((resolve, reject) => {
  const items = [];
  const subscription = connection.stream(method, ...args).subscribe({
    next(item) {
      items.push(item);
      if (enough(item, items)) {
        subscription.dispose();
        resolve(items);
      }
    },
    error: reject,
    complete: () => reject(new Error(`${method} ended by itself.`)),
  });
});

const replications = items => items.flatMap(item => [...item.added, ...item.updated]);

test('WatchReplications sends the whole list first, then changes', { timeout }, async () => {
  const connection = await connect();
  const messages = await read(connection, ['WatchReplications'], (_, all) => replications(all).length > 0 && all.some(item => item.updated.length > 0));

  assert.equal(messages[0].isWhole, true);
  assert.ok(messages.slice(1).every(message => !message.isWhole));
  const first = replications(messages)[0];
  assert.match(first.arn, /^arn:aws:dms:eu-central-1:\d{12}:replication-config:/);
  assert.equal(typeof first.status, 'string');
  assert.equal(typeof first.health, 'string');
  await connection.stop();
});

test('TailLogs streams what is there and what comes', { timeout }, async () => {
  const connection = await connect();
  const listed = replications(await read(connection, ['WatchReplications'], (_, all) => replications(all).some(item => item.status === 'running')));
  const running = listed.find(item => item.status === 'running');

  const lines = await read(connection, ['TailLogs', running.identifier], line => line.mark === 'Live');

  assert.ok(lines.some(line => line.kind === 'event' && line.message.includes('replication_state')));
  assert.deepEqual(lines.map(line => line.sequence), lines.map(line => line.sequence).toSorted((left, right) => left - right));
  await connection.stop();
});

test('TailLogs of an unknown replication is refused in a sentence', { timeout }, async () => {
  const connection = await connect();

  await assert.rejects(read(connection, ['TailLogs', 'no-such-replication'], () => false), /There is no replication 'no-such-replication'/);
  await connection.stop();
});

test('Two programs on one log share a live tail, and each gets every line', { timeout }, async () => {
  const [one, other] = await Promise.all([connect(), connect()]);
  const listed = replications(await read(one, ['WatchReplications'], (_, all) => replications(all).some(item => item.status === 'running')));
  const { identifier } = listed.find(item => item.status === 'running');

  const logs = await Promise.all([one, other].map(connection =>
    read(connection, ['TailLogs', identifier], (_, all) => all.filter(line => line.kind === 'event').length >= 5 && all.some(line => line.mark === 'Live'))));

  const [left, right] = logs.map(lines => lines.filter(line => line.kind === 'event').slice(0, 5).map(line => line.message));
  assert.deepEqual(left, right);
  await Promise.all([one.stop(), other.stop()]);
});

test('a token that is none is refused before anything is streamed', { timeout }, async () => {
  const connection = new HubConnectionBuilder()
    .withUrl(`${dashboard.url}/hubs/dms`, { transport: HttpTransportType.WebSockets, accessTokenFactory: () => `dms_${'A'.repeat(43)}` })
    .configureLogging(LogLevel.None)
    .build();

  await assert.rejects(connection.start(), /401/);
});
