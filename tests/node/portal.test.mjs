// The sample of docs/portal, driven as a page of another site would: with a token, from an origin that the settings name.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import * as signalR from '@microsoft/signalr';
import { connect, DashboardProblem, untilAnswered } from '../../docs/portal/portal.js';
import { startDashboard } from './support/dashboard.mjs';
import { makeToken } from './support/token.mjs';

const timeout = 60_000;
const origin = 'https://portal.example.com';
let dashboard;
let token;

before(async () => {
  const first = await startDashboard();
  await first.stop({ keepsData: true });
  token = await makeToken(first.data, 'ViewReplications', 'ReadLogs', 'StartReplication');
  dashboard = await startDashboard({ data: first.data, more: ['--Cors:Origins:0', origin] });
}, { timeout });

after(async () => {
  await dashboard?.stop();
});

const portal = (given = {}) => connect({ address: dashboard.url, token: () => token, signalR, headers: { Origin: origin }, ...given });

/** Waits until the list has a replication that is wanted. */
const find = (client, isWanted) => new Promise((resolve, reject) => {
  const end = client.watch(all => {
    const found = [...all.values()].find(isWanted);
    if (found) {
      // Not before the stream itself is there.
      setImmediate(() => end());
      resolve(found);
    }
  }, reject);
});

test('a start that is asked many times with one key happens once, and is seen in the list', { timeout }, async () => {
  const client = portal();
  await client.start();
  const created = await find(client, replication => replication.status === 'created');
  const key = randomUUID();
  const start = () => untilAnswered(() => client.startReplication(created, key, { startReplicationType: 'start-replication' }), { tries: 20, pause: 50 });

  const answers = await Promise.all(Array.from({ length: 5 }, start));

  assert.equal(new Set(answers.map(answer => answer.activityId)).size, 1);
  assert.deepEqual(answers.map(answer => answer.outcome), Array(5).fill('accepted'));
  assert.equal(answers.filter(answer => !answer.isReplayed).length, 1);
  await find(client, replication => replication.arn === created.arn && replication.status !== 'created');
  await client.stop();
});

test('a log is followed, and marks tell of the log itself', { timeout }, async () => {
  const client = portal();
  await client.start();
  const running = await find(client, replication => replication.status === 'running');

  const lines = await new Promise((resolve, reject) => {
    const seen = [];
    const end = client.followLog(running, line => {
      seen.push(line);
      if (seen.some(one => one.kind === 'event') && seen.some(one => one.mark === 'Live')) {
        setImmediate(() => end());
        resolve(seen);
      }
    }, reject);
  });

  assert.ok(lines.every(line => line.schemaVersion === 1));
  await client.stop();
});

test('what the token does not allow, and what is asked wrongly, is told by a code and a sentence', { timeout }, async () => {
  const client = portal();
  const { items } = await client.list({ limit: 1 });

  await assert.rejects(client.stopReplication(items[0], randomUUID()), problem => problem instanceof DashboardProblem && problem.status === 403 && problem.code === 'not-allowed');
  await assert.rejects(client.startReplication(items[0], randomUUID(), { startReplicationType: 'begin' }), problem => problem.status === 422 && /start-replication/.test(problem.message));
  await assert.rejects(client.startReplication(items[0], randomUUID(), { startReplicationTyp: 'x' }), problem => problem.code === 'invalid-body' && /startReplicationTyp'/.test(problem.message));
});

test('a page of another site is refused, and one without a token too, though nobody has to sign in', { timeout }, async () => {
  await assert.rejects(portal({ headers: { Origin: 'https://evil.example.com' } }).list(), problem => problem.status === 403);
  await assert.rejects(portal({ token: () => '' }).list(), problem => problem.status === 401);
  await assert.rejects(portal({ headers: { Origin: 'https://evil.example.com' } }).start(), /403/);
});
