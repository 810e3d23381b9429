import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  DescribeLogGroupsCommand, FilterLogEventsCommand, GetLogEventsCommand, InvalidParameterException, LimitExceededException,
  paginateDescribeLogGroups, paginateDescribeLogStreams, paginateFilterLogEvents, paginateGetLogEvents, ResourceNotFoundException, StartLiveTailCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { logsOf, startLocalAws } from './support/localaws.mjs';
import { until } from './support/pages.mjs';
import { readTail } from './support/tail.mjs';

let server, logs, groups;

const collect = async (pages, list) => {
  const all = [];
  for await (const page of pages) all.push(...page[list]);
  return all;
};

before(async () => {
  server = await startLocalAws({ scenario: 'demo' });
  logs = logsOf(server.endpoint, { maxAttempts: 1 });
  groups = await collect(paginateDescribeLogGroups({ client: logs, pageSize: 50 }, {}), 'logGroups');
});

after(async () => {
  logs?.destroy();
  await server?.stop();
});

const streamsOf = group => collect(paginateDescribeLogStreams({ client: logs, pageSize: 1 }, { logGroupName: group.logGroupName }), 'logStreams');

// Of a replication that no longer logs: paging must find the same each time.
const quietStream = async () => {
  for (const group of groups) {
    for (const stream of await streamsOf(group)) {
      const { events } = await logs.send(new GetLogEventsCommand({ logGroupName: group.logGroupName, logStreamName: stream.logStreamName, startFromHead: true }));
      if (events.length >= 4 && stream.lastEventTimestamp < Date.now() - 3_600_000) return { group, stream, events };
    }
  }

  throw new Error('The demo has no quiet stream of some length.');
};

test('DescribeLogGroups pages through every group once, in order', { timeout: 60_000 }, async () => {
  const names = (await collect(paginateDescribeLogGroups({ client: logs, pageSize: 3 }, {}), 'logGroups')).map(group => group.logGroupName);

  assert.ok(names.length > 5);
  assert.deepEqual(names, [...new Set(names)].sort());
  assert.deepEqual(names, groups.map(group => group.logGroupName));
  const { logGroups } = await logs.send(new DescribeLogGroupsCommand({ logGroupNamePrefix: names[0] }));
  assert.equal(logGroups[0].logGroupName, names[0]);
});

test('GetLogEvents pages forward through every event once, and stands still at the end', { timeout: 60_000 }, async () => {
  const { group, stream, events } = await quietStream();
  const config = { client: logs, pageSize: 3, stopOnSameToken: true };

  const paged = await collect(paginateGetLogEvents(config, { logGroupName: group.logGroupName, logStreamName: stream.logStreamName, startFromHead: true }), 'events');

  assert.deepEqual(paged, events);
  assert.ok(events.every((event, index) => index === 0 || event.timestamp >= events[index - 1].timestamp));
});

test('FilterLogEvents pages through every match once', { timeout: 60_000 }, async () => {
  const { group, stream, events } = await quietStream();
  const request = { logGroupIdentifier: group.logGroupArn, logStreamNames: [stream.logStreamName] };

  // A copy, because the paginator writes its token into what it is given.
  const paged = await collect(paginateFilterLogEvents({ client: logs, pageSize: 2 }, { ...request }), 'events');
  const word = /[A-Za-z]{6,}/.exec(events.at(-1).message)[0];
  const matching = (await logs.send(new FilterLogEventsCommand({ ...request, filterPattern: `?"${word}" ?nowhere` }))).events;

  assert.deepEqual(paged.map(event => event.message), events.map(event => event.message));
  assert.equal(new Set(paged.map(event => event.eventId)).size, paged.length);
  assert.deepEqual(matching.map(event => event.message), events.map(event => event.message).filter(message => message.includes(word)));
});

test('Faults have their own names and classes', { timeout: 60_000 }, async () => {
  const group = groups[0].logGroupName;

  await assert.rejects(logs.send(new GetLogEventsCommand({ logGroupName: 'missing', logStreamName: 'missing' })), ResourceNotFoundException);
  await assert.rejects(logs.send(new GetLogEventsCommand({ logGroupName: group, logStreamName: 'missing' })), /The specified log stream does not exist/);
  await assert.rejects(logs.send(new DescribeLogGroupsCommand({ limit: 51 })), InvalidParameterException);
  await assert.rejects(logs.send(new FilterLogEventsCommand({ logGroupName: group, filterPattern: '{ $.a = 1 }' })), InvalidParameterException);
  await assert.rejects(logs.send(new StartLiveTailCommand({ logGroupIdentifiers: [group] })), InvalidParameterException);
  await assert.rejects(logs.send(new StartLiveTailCommand({ logGroupIdentifiers: [`${groups[0].logGroupArn}-missing`] })), ResourceNotFoundException);
});

test('StartLiveTail sends a start, and then an update a second', { timeout: 60_000 }, async () => {
  const request = { logGroupIdentifiers: groups.slice(0, 10).map(group => group.logGroupArn) };

  const seen = await readTail(logs, request, { enough: ({ updates }) => updates === 3 });

  assert.equal(seen.starts.length, 1);
  assert.deepEqual(seen.starts[0].logGroupIdentifiers, request.logGroupIdentifiers);
  assert.ok(seen.starts[0].sessionId && seen.starts[0].requestId);
});

test('StartLiveTail allows fifteen sessions, and a client that leaves frees its own', { timeout: 60_000 }, async () => {
  const request = new StartLiveTailCommand({ logGroupIdentifiers: [groups[0].logGroupArn] });
  const tailing = logsOf(server.endpoint, { maxAttempts: 1 });
  // The session of the test before ends when its connection does.
  await until(async () => {
    try {
      return await tailing.send(request);
    } catch (error) {
      assert.ok(error instanceof LimitExceededException, `${error}`);
      return 'full';
    }
  }, answer => answer === 'full');

  tailing.destroy();
  const again = await until(() => logs.send(request).catch(error => error), answer => !(answer instanceof Error));
  const iterator = again.responseStream[Symbol.asyncIterator]();
  assert.ok((await iterator.next()).value.sessionStart);
  await iterator.return();
});
