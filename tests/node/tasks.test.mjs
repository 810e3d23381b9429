// Classic tasks, their instances and connections, by the SDK's own paginators, waiters and exceptions.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { GetLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import {
  DescribeConnectionsCommand, DescribeReplicationInstancesCommand, DescribeReplicationTasksCommand, InvalidResourceStateFault,
  paginateDescribeConnections, paginateDescribeReplicationInstances, paginateDescribeReplicationTasks, ResourceNotFoundFault,
  StartReplicationTaskCommand, StopReplicationTaskCommand, TestConnectionCommand, waitUntilReplicationInstanceAvailable,
  waitUntilReplicationTaskReady, waitUntilReplicationTaskRunning, waitUntilReplicationTaskStopped, waitUntilTestConnectionSucceeds,
} from '@aws-sdk/client-database-migration-service';
import { dmsOf, logsOf, startLocalAws } from './support/localaws.mjs';

const arnOf = (kind, id = 'AAAAAAAAAAAAAAAAAAAAAAAAAA') => `arn:aws:dms:eu-central-1:123456789012:${kind}:${id}`;
const byId = identifier => ({ Filters: [{ Name: 'replication-task-id', Values: [identifier] }] });

let server, dms, logs;

before(async () => {
  server = await startLocalAws({ scenario: 'demo', speed: 120, control: true });
  [dms, logs] = [dmsOf(server.endpoint, { maxAttempts: 1 }), logsOf(server.endpoint, { maxAttempts: 1 })];
});

after(async () => {
  dms?.destroy();
  logs?.destroy();
  await server?.stop();
});

const waiting = () => ({ client: dms, maxWaitTime: 50, minDelay: 1, maxDelay: 1 });

const task = async identifier => (await dms.send(new DescribeReplicationTasksCommand(byId(identifier)))).ReplicationTasks[0];

const start = (arn, StartReplicationTaskType, others) =>
  dms.send(new StartReplicationTaskCommand({ ReplicationTaskArn: arn, StartReplicationTaskType, ...others }));

const refused = (sent, name, says) => assert.rejects(sent, error => {
  assert.equal(error.name, name);
  assert.match(error.message, says);
  assert.equal(error.$metadata.httpStatusCode, 400);
  return true;
});

async function pagesOf(paginate, list, input = {}) {
  const all = [];
  for await (const page of paginate({ client: dms, pageSize: 20 }, input)) all.push(...page[list]);
  return all;
}

test('paginateDescribeReplicationTasks finds every task once, with and without settings', { timeout: 60_000 }, async () => {
  const tasks = await pagesOf(paginateDescribeReplicationTasks, 'ReplicationTasks');
  const bare = await pagesOf(paginateDescribeReplicationTasks, 'ReplicationTasks', { WithoutSettings: true });

  assert.equal(tasks.length, 10);
  assert.equal(new Set(tasks.map(found => found.ReplicationTaskArn)).size, 10);
  assert.deepEqual(bare.map(found => found.ReplicationTaskArn), tasks.map(found => found.ReplicationTaskArn));
  for (const found of tasks) {
    assert.ok(found.ReplicationTaskCreationDate instanceof Date);
    assert.ok(JSON.parse(found.ReplicationTaskSettings).FullLoadSettings.TargetTablePrepMode);
    assert.ok(found.TableMappings.startsWith('{"rules"'));
  }
  for (const found of bare) assert.ok(found.Status && found.TableMappings === undefined && found.ReplicationTaskSettings === undefined);
});

test('DescribeReplicationTasks filters by each of its five names', { timeout: 60_000 }, async () => {
  const stock = await task('stock-mysql-to-aurora');
  const by = async (Name, value) => (await dms.send(new DescribeReplicationTasksCommand({ Filters: [{ Name, Values: [value] }] }))).ReplicationTasks.map(found => found.ReplicationTaskArn);

  assert.deepEqual(await by('replication-task-arn', stock.ReplicationTaskArn), [stock.ReplicationTaskArn]);
  assert.deepEqual(await by('endpoint-arn', stock.SourceEndpointArn), [stock.ReplicationTaskArn]);
  assert.deepEqual(await by('endpoint-arn', stock.TargetEndpointArn), [stock.ReplicationTaskArn]);
  assert.ok((await by('replication-instance-arn', stock.ReplicationInstanceArn)).includes(stock.ReplicationTaskArn));
  assert.equal((await by('migration-type', 'cdc')).length, 2);
  await refused(dms.send(new DescribeReplicationTasksCommand(byId('nobody'))), 'ResourceNotFoundFault', /replication tasks/);
});

test('A task is started, waited for, read in its log, stopped, waited for and resumed', { timeout: 120_000 }, async () => {
  const identifier = 'employees-sqlserver-to-postgres';
  const { ReplicationTaskArn } = await task(identifier);
  await waitUntilReplicationTaskReady(waiting(), byId(identifier));

  const started = (await start(ReplicationTaskArn, 'start-replication')).ReplicationTask;
  await waitUntilReplicationTaskRunning(waiting(), byId(identifier));
  const running = await task(identifier);
  const { CloudWatchLogGroup, CloudWatchLogStream } = JSON.parse(running.ReplicationTaskSettings).Logging;
  const { events } = await logs.send(new GetLogEventsCommand({ logGroupName: CloudWatchLogGroup, logStreamName: CloudWatchLogStream, startFromHead: true }));
  const stopping = (await dms.send(new StopReplicationTaskCommand({ ReplicationTaskArn }))).ReplicationTask;
  await waitUntilReplicationTaskStopped(waiting(), byId(identifier));
  const stopped = await task(identifier);

  assert.deepEqual([started.Status, stopping.Status], ['starting', 'stopping']);
  assert.ok(started.ReplicationTaskStartDate instanceof Date);
  const { TablesLoaded, TablesLoading, TablesQueued, TablesErrored } = running.ReplicationTaskStats;
  assert.equal(TablesLoaded + TablesLoading + TablesQueued + TablesErrored, 18);
  assert.match(CloudWatchLogGroup, /^dms-tasks-dms-batch-1$/);
  assert.equal(CloudWatchLogStream, `dms-task-${ReplicationTaskArn.split(':').at(-1)}`);
  assert.match(events[0].message, /\[TASK_MANAGER {4}\]I: {2}Start a new run of task/);
  assert.equal(stopped.StopReason, 'Stop Reason NORMAL');
  assert.ok(stopped.ReplicationTaskStats.StopDate instanceof Date);

  await refused(start(ReplicationTaskArn, 'start-replication'), 'InvalidParameterCombinationException', /^Start Type : START_REPLICATION, valid only for tasks running for the first time$/);
  await start(ReplicationTaskArn, 'resume-processing');
  await waitUntilReplicationTaskRunning(waiting(), byId(identifier));
});

test('A cdc task begins anew only at a position, which its own checkpoint can be', { timeout: 60_000 }, async () => {
  const { ReplicationTaskArn, RecoveryCheckpoint } = await task('invoices-oracle-to-postgres');

  await refused(start(ReplicationTaskArn, 'start-replication'), 'InvalidParameterCombinationException', /first time/);
  await refused(start(ReplicationTaskArn, 'start-replication', { CdcStartPosition: RecoveryCheckpoint, CdcStartTime: new Date() }), 'InvalidParameterCombinationException', /CdcStartTime and CdcStartPosition/);
  await refused(start(ReplicationTaskArn, 'reload-target'), 'InvalidParameterCombinationException', /RELOAD_TARGET/);
  const { ReplicationTask } = await start(ReplicationTaskArn, 'start-replication', { CdcStartPosition: RecoveryCheckpoint, CdcStopPosition: 'server_time:2099-02-09T12:12:12' });

  assert.deepEqual([ReplicationTask.Status, ReplicationTask.CdcStartPosition, ReplicationTask.CdcStopPosition], ['starting', RecoveryCheckpoint, 'server_time:2099-02-09T12:12:12']);
});

test('Starts and stops that the state does not allow are InvalidResourceStateFault', { timeout: 60_000 }, async () => {
  const [running, ended] = [await task('stock-mysql-to-aurora'), await task('tickets-sqlserver-to-aurora')];

  await refused(start(running.ReplicationTaskArn, 'resume-processing'), 'InvalidResourceStateFault', /cannot be started, invalid state/);
  await assert.rejects(dms.send(new StopReplicationTaskCommand({ ReplicationTaskArn: ended.ReplicationTaskArn })), InvalidResourceStateFault);
  await assert.rejects(start(arnOf('task'), 'start-replication'), ResourceNotFoundFault);
  await refused(start(ended.ReplicationTaskArn, 'begin'), 'ValidationException', /enum value set/);
  assert.match(ended.LastFailureMessage, /Stop Reason FATAL_ERROR Error Level FATAL$/);
});

test('Instances page, are waited for, and a task is not started on one that is not available', { timeout: 60_000 }, async () => {
  const instances = await pagesOf(paginateDescribeReplicationInstances, 'ReplicationInstances');
  const carriers = await task('carriers-db2-to-postgres');
  await waitUntilReplicationInstanceAvailable(waiting(), {});
  const force = (method, body) => fetch(`${server.endpoint}/_local-aws/control/instances/dms-batch-1`, { method, headers: { 'content-type': 'application/json' }, body });

  await force('POST', '{"status":"upgrading"}');
  await refused(start(carriers.ReplicationTaskArn, 'resume-processing'), 'InvalidResourceStateFault', /UPGRADING/);
  await force('DELETE');

  assert.deepEqual(instances.map(found => found.ReplicationInstanceIdentifier), ['dms-prod-1', 'dms-batch-1']);
  for (const found of instances) assert.ok(found.InstanceCreateTime instanceof Date && found.ReplicationSubnetGroup.ReplicationSubnetGroupIdentifier && found.EngineVersion);
  assert.equal((await start(carriers.ReplicationTaskArn, 'resume-processing')).ReplicationTask.Status, 'starting');
  await refused(dms.send(new DescribeReplicationInstancesCommand({ Filters: [{ Name: 'replication-instance-id', Values: ['nobody'] }] })), 'ResourceNotFoundFault', /./);
});

test('Connections page, are tested, and fail where they failed', { timeout: 60_000 }, async () => {
  const connections = await pagesOf(paginateDescribeConnections, 'Connections');
  const [works, fails] = [connections.find(found => found.Status === 'successful'), connections.find(found => found.Status === 'failed')];
  const ask = ({ EndpointArn, ReplicationInstanceArn }) => dms.send(new TestConnectionCommand({ EndpointArn, ReplicationInstanceArn }));
  const filter = ({ EndpointArn, ReplicationInstanceArn }) =>
    ({ Filters: [{ Name: 'endpoint-arn', Values: [EndpointArn] }, { Name: 'replication-instance-arn', Values: [ReplicationInstanceArn] }] });

  const { Connection } = await ask(works);
  await refused(ask(works), 'InvalidResourceStateFault', /TESTING/);
  await waitUntilTestConnectionSucceeds(waiting(), filter(works));
  await ask(fails);
  await assert.rejects(waitUntilTestConnectionSucceeds(waiting(), filter(fails)));
  const failed = (await dms.send(new DescribeConnectionsCommand(filter(fails)))).Connections;

  assert.equal(Connection.Status, 'testing');
  assert.deepEqual(failed.map(found => [found.Status, found.LastFailureMessage]), [['failed', fails.LastFailureMessage]]);
  assert.match(fails.LastFailureMessage, /^Test Endpoint failed: /);
  await refused(ask({ ...works, EndpointArn: arnOf('endpoint') }), 'ResourceNotFoundFault', /./);
  await refused(ask({ ...works, ReplicationInstanceArn: arnOf('rep') }), 'ResourceNotFoundFault', /./);
});
