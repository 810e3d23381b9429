// What the control route injects must reach a client as the fault that AWS would send.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DescribeLogGroupsCommand, StartLiveTailCommand } from '@aws-sdk/client-cloudwatch-logs';
import { DescribeReplicationsCommand } from '@aws-sdk/client-database-migration-service';
import { dmsOf, logsOf, startLocalAws } from './support/localaws.mjs';
import { readTail } from './support/tail.mjs';

let server, dms, logs;

before(async () => {
  server = await startLocalAws({ scenario: 'walkthrough', control: true });
  [dms, logs] = [dmsOf(server.endpoint, { maxAttempts: 1 }), logsOf(server.endpoint, { maxAttempts: 1 })];
});

after(async () => {
  dms?.destroy();
  logs?.destroy();
  await server?.stop();
});

const control = async (method, path, body) => {
  const response = await fetch(`${server.endpoint}/_local-aws/control/${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  assert.ok(response.ok, `${response.status} ${await response.clone().text()}`);
  return response;
};

const aGroup = async () => (await logs.send(new DescribeLogGroupsCommand({}))).logGroups[0];

for (const [kind, name] of [['throttling', 'ThrottlingException'], ['accessDenied', 'AccessDeniedException'], ['expiredToken', 'ExpiredTokenException']]) {
  test(`An injected ${kind} is met once, as ${name}`, { timeout: 60_000 }, async () => {
    await control('POST', 'faults', { kind, operation: 'DescribeReplications', count: 1 });

    await assert.rejects(dms.send(new DescribeReplicationsCommand({})), error => error.name === name);
    assert.equal((await dms.send(new DescribeReplicationsCommand({}))).Replications.length, 1);
  });
}

test("An injected server error is retried by the client's own rules", { timeout: 60_000 }, async () => {
  const retrying = dmsOf(server.endpoint, { maxAttempts: 3 });
  await control('DELETE', 'requests');
  await control('POST', 'faults', { kind: 'serverError', operation: 'DescribeReplications', count: 2 });

  assert.equal((await retrying.send(new DescribeReplicationsCommand({}))).Replications.length, 1);
  assert.equal((await (await control('GET', 'requests')).json()).operations.DescribeReplications, 3);
  retrying.destroy();
});

test('Log lines that are injected come through an open tail', { timeout: 60_000 }, async () => {
  const group = await aGroup();
  const lines = ['first "quoted" line', "{'replication_state':'running'}", 'dritte Zeile: äöü 🙂'];

  const seen = await readTail(logs, { logGroupIdentifiers: [group.logGroupArn] }, {
    onStart: () => control('POST', 'logs', { logGroupName: group.logGroupName, logStreamName: 'injected', messages: lines }),
    enough: ({ results }) => results.length >= lines.length,
  });

  assert.deepEqual(seen.results.map(result => [result.logStreamName, result.message]), lines.map(line => ['injected', line]));
});

test('A tail that is cut ends in an error, not as if it were done', { timeout: 60_000 }, async () => {
  const { responseStream } = await logs.send(new StartLiveTailCommand({ logGroupIdentifiers: [(await aGroup()).logGroupArn] }));

  await assert.rejects(async () => {
    for await (const event of responseStream) {
      if (event.sessionStart) await control('POST', 'cut', { operation: 'StartLiveTail' });
    }
  });
});
