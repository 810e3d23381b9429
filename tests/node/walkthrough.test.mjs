// The commands of the walkthrough, in its order, by the SDK's calls that stand behind them.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DescribeLogGroupsCommand, DescribeLogStreamsCommand, GetLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { DescribeReplicationsCommand, StartReplicationCommand, StopReplicationCommand } from '@aws-sdk/client-database-migration-service';
import { dmsOf, logsOf, startLocalAws } from './support/localaws.mjs';
import { until } from './support/pages.mjs';
import { readTail } from './support/tail.mjs';

const replicationId = 'OZRAVXDSNFCUTG5UZNI6HRDWVY';
const configArn = 'arn:aws:dms:eu-central-1:831394476016:replication-config:EAM3JEHXGBGZBPN5PLON7NPDEE';
const database = '/aws/rds/instance/testdrive-dms-postgresql-dev-db/postgresql';
const logGroupArn = name => `arn:aws:logs:eu-central-1:831394476016:log-group:${name}`;
const startUp = [
  'initializing', 'preparing_metadata_resources', 'testing_connection', 'fetching_metadata',
  'calculating_capacity', 'provisioning_capacity', 'replication_starting', 'running',
];

let server, dms, logs;

before(async () => {
  server = await startLocalAws({ scenario: 'walkthrough', speed: 1200 });
  [dms, logs] = [dmsOf(server.endpoint), logsOf(server.endpoint)];
});

after(async () => {
  dms?.destroy();
  logs?.destroy();
  await server?.stop();
});

const replication = async () => (await dms.send(new DescribeReplicationsCommand({}))).Replications[0];

const messages = async (group, stream) =>
  (await logs.send(new GetLogEventsCommand({ logGroupName: group, logStreamName: stream, startFromHead: true }))).events.map(event => event.message);

test('aws logs get-log-events prints the lines of the failed run', { timeout: 60_000 }, async () => {
  const lines = await messages(`dms-serverless-replication-${replicationId}`, `dms-serverless-replication-orchestrator-${replicationId}`);

  assert.deepEqual(lines, [
    "{'replication_state':'initializing', 'message': 'Initializing the replication workflow.'}",
    "{'replication_state':'preparing_metadata_resources', 'message': 'Preparing the resources for metadata collection. This can take some time.'}",
    "{'replication_state':'testing_connection', 'message': 'Completed preparing resources for metadata collection. Testing connection to source and target endpoints to ensure proper configuration.'}",
    "{'replication_state':'failed', 'message': 'Test connection failed for endpoint testdrive-dms-postgresql-dev-endpoint-source.', 'failure_message': 'Test connection failed for endpoint 'testdrive-dms-postgresql-dev-endpoint-source' and replication config 'testdrive-dms-postgresql-dev-dms-serverless'. Failure Message: 'Error Details: [message=Unknown exception while calling 'Test endpoint' API, errType=, status=0, errMessage=, errDetails=]''}",
    "{'replication_state':'deleting', 'message': 'Replication is being deleted.'}",
  ]);
});

test('aws logs describe-log-groups lists the database and the replication', { timeout: 60_000 }, async () => {
  const { logGroups } = await logs.send(new DescribeLogGroupsCommand({}));
  const found = logGroups.find(group => group.logGroupName === database);

  assert.equal(found.logGroupArn, logGroupArn(database));
  assert.equal(found.arn, `${logGroupArn(database)}:*`);
  assert.ok(logGroups.some(group => group.logGroupName === `dms-serverless-replication-${replicationId}`));

  const { logStreams } = await logs.send(new DescribeLogStreamsCommand({ logGroupName: database, orderBy: 'LastEventTime', descending: true }));
  assert.match((await messages(database, logStreams[0].logStreamName)).join('\n'), /LOG: {2}connection received: host=10\.0\.0\.75 port=48820/);
});

test('aws dms describe-replications has what the walkthrough selects', { timeout: 60_000 }, async () => {
  const { ReplicationConfigIdentifier, ReplicationConfigArn, ReplicationType, Status } = await replication();

  assert.equal(ReplicationConfigIdentifier, 'testdrive-dms-postgresql-dev-dms-serverless');
  assert.equal(ReplicationConfigArn, configArn);
  assert.equal(ReplicationType, 'full-load-and-cdc');
  assert.equal(Status, 'created');
});

test('aws dms start-replication runs it, and aws logs start-live-tail shows how', { timeout: 120_000 }, async () => {
  let answer;
  const seen = await readTail(
    logs,
    { logGroupIdentifiers: [logGroupArn(database), logGroupArn(`dms-serverless-replication-${replicationId}`)] },
    {
      async onStart() {
        answer = await dms.send(new StartReplicationCommand({ ReplicationConfigArn: configArn, StartReplicationType: 'start-replication' }));
      },
      enough: ({ results }) => results.some(result => result.message.startsWith("{'replication_state':'running'")),
    },
  );

  assert.equal(answer.Replication.ReplicationConfigArn, configArn);
  assert.ok(startUp.includes(answer.Replication.Status), answer.Replication.Status);
  assert.deepEqual(seen.starts.map(start => start.logGroupIdentifiers.length), [2]);
  const states = seen.results.map(result => /^\{'replication_state':'([a-z_]+)'/.exec(result.message)?.[1]).filter(Boolean);
  assert.deepEqual(states, startUp);
  assert.ok(seen.results.some(result => result.logGroupIdentifier === logGroupArn(database) && result.message.includes('connection received')));
  assert.ok(seen.results.every(result => Number.isInteger(result.timestamp) && Number.isInteger(result.ingestionTime)));

  const running = await until(replication, found => found.Status === 'running' && found.ReplicationStats?.TablesLoaded > 0);
  const { TablesLoaded, TablesLoading, TablesQueued, TablesErrored, FullLoadProgressPercent } = running.ReplicationStats;
  assert.ok(TablesLoaded + TablesLoading + TablesQueued + TablesErrored > 0);
  assert.ok(FullLoadProgressPercent >= 0 && FullLoadProgressPercent <= 100);
  assert.equal(running.ProvisionData.ProvisionState, 'provisioned');
  assert.ok(running.ProvisionData.ProvisionedCapacityUnits > 0);
  assert.ok(running.ReplicationLastStopTime === undefined && running.ReplicationCreateTime instanceof Date);
});

test('aws dms stop-replication stops it, and it cannot be started for the first time again', { timeout: 120_000 }, async () => {
  const stopping = await dms.send(new StopReplicationCommand({ ReplicationConfigArn: configArn }));
  const stopped = await until(replication, found => found.Status === 'stopped');

  assert.equal(stopping.Replication.Status, 'stopping');
  assert.ok(stopped.StopReason.length > 0);
  assert.ok(stopped.ReplicationLastStopTime instanceof Date);
  assert.ok(stopped.ReplicationDeprovisionTime instanceof Date);

  await assert.rejects(
    dms.send(new StartReplicationCommand({ ReplicationConfigArn: configArn, StartReplicationType: 'start-replication' })),
    error => {
      assert.equal(error.name, 'InvalidParameterCombinationException');
      assert.match(error.message, /Start Type : START_REPLICATION, valid only for replications running for the first time/);
      return true;
    },
  );

  const resumed = await dms.send(new StartReplicationCommand({ ReplicationConfigArn: configArn, StartReplicationType: 'resume-processing' }));
  assert.equal(resumed.Replication.StartReplicationType, 'resume-processing');
  await until(replication, found => found.Status === 'running');
});
