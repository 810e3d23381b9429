import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  DescribeReplicationsCommand, DescribeReplicationTableStatisticsCommand, DescribeReplicationTasksCommand, InvalidResourceStateFault, paginateDescribeTableStatistics,
  ReloadReplicationTablesCommand, ReloadTablesCommand, ResourceNotFoundFault, StartReplicationCommand,
} from '@aws-sdk/client-database-migration-service';
import { dmsOf, startLocalAws } from './support/localaws.mjs';
import { allPages, until } from './support/pages.mjs';

let server, dms;

before(async () => {
  server = await startLocalAws({ scenario: 'demo', speed: 600 });
  dms = dmsOf(server.endpoint, { maxAttempts: 1 });
});

after(async () => {
  dms?.destroy();
  await server?.stop();
});

const replication = async id => (await dms.send(new DescribeReplicationsCommand({ Filters: [{ Name: 'replication-config-id', Values: [id] }] }))).Replications[0];

const task = async id => (await dms.send(new DescribeReplicationTasksCommand({ Filters: [{ Name: 'replication-task-id', Values: [id] }] }))).ReplicationTasks[0];

const tablesOf = (arn, filters = []) => allPages(
  Marker => dms.send(new DescribeReplicationTableStatisticsCommand({ ReplicationConfigArn: arn, MaxRecords: 20, Marker, Filters: filters })),
  'ReplicationTableStatistics', 'Marker');

const tasksTablesOf = async (arn, filters) => {
  const all = [];
  for await (const page of paginateDescribeTableStatistics({ client: dms, pageSize: 20 }, { ReplicationTaskArn: arn, Filters: filters })) all.push(...page.TableStatistics);
  return all;
};

const state = wanted => [{ Name: 'table-state', Values: [wanted] }];

const refused = (command, name, says) => assert.rejects(dms.send(command), error => {
  assert.equal(error.name, name);
  assert.match(error.message, says);
  return true;
});

test('DescribeReplicationTableStatistics pages through every table, and they add up', { timeout: 60_000 }, async () => {
  const { ReplicationConfigArn: arn, ReplicationStats: stats } = await replication('orders-oracle-to-aurora');
  const tables = await tablesOf(arn);

  assert.equal(tables.length, 118);
  assert.equal(new Set(tables.map(table => table.TableName)).size, 118);
  assert.equal(tables.filter(table => table.TableState === 'Table completed').length, stats.TablesLoaded);
  for (const table of tables) {
    assert.ok(table.FullLoadRows > 0 && table.LastUpdateTime instanceof Date && table.FullLoadEndTime >= table.FullLoadStartTime, table.TableName);
    assert.ok(table.AppliedInserts <= table.Inserts && table.ValidationState && table.ResyncState, table.TableName);
  }
});

test('DescribeTableStatistics filters by schema, name and state together', { timeout: 60_000 }, async () => {
  const { ReplicationTaskArn: arn } = await task('stock-mysql-to-aurora');
  const named = [{ Name: 'schema-name', Values: ['shop'] }, { Name: 'table-name', Values: ['orders', 'customers'] }];

  assert.deepEqual((await tasksTablesOf(arn, [...named, ...state('Table completed')])).map(table => table.TableName), ['orders', 'customers']);
  assert.deepEqual(await tasksTablesOf(arn, [...named, ...state('Table error')]), []);
  assert.equal((await tasksTablesOf(arn)).length, 34);
});

test('ReloadReplicationTables copies a table that could not be loaded', { timeout: 60_000 }, async () => {
  const { ReplicationConfigArn: arn } = await replication('customers-sqlserver-to-aurora');
  const [errored] = await tablesOf(arn, state('Table error'));
  const { SchemaName, TableName } = errored;

  const answer = await dms.send(new ReloadReplicationTablesCommand({ ReplicationConfigArn: arn, TablesToReload: [{ SchemaName, TableName }], ReloadOption: 'data-reload' }));
  const [reloaded] = await until(() => tablesOf(arn, [{ Name: 'table-name', Values: [TableName] }]), ([table]) => table.TableState === 'Table completed');

  assert.equal(answer.ReplicationConfigArn, arn);
  assert.equal(reloaded.FullLoadReloaded, true);
  assert.ok(reloaded.FullLoadRows > errored.FullLoadRows);
  assert.equal((await replication('customers-sqlserver-to-aurora')).ReplicationStats.TablesErrored, 0);
});

test('ReloadTables compares a table of a task again', { timeout: 60_000 }, async () => {
  const { ReplicationTaskArn: arn } = await task('stock-mysql-to-aurora');
  const differs = (await tasksTablesOf(arn)).find(table => table.ValidationState === 'Mismatched records');
  const { SchemaName, TableName } = differs;

  await dms.send(new ReloadTablesCommand({ ReplicationTaskArn: arn, TablesToReload: [{ SchemaName, TableName }], ReloadOption: 'validate-only' }));
  const [validated] = await until(() => tasksTablesOf(arn, [{ Name: 'table-name', Values: [TableName] }]), ([table]) => table.ValidationState === 'Validated');

  assert.ok(differs.ValidationFailedRecords > 0);
  assert.equal(validated.ValidationFailedRecords, 0);
  assert.equal(validated.FullLoadReloaded, false);
});

test('Tables that cannot be described or reloaded get DMS\'s faults', { timeout: 60_000 }, async () => {
  const { ReplicationConfigArn: created } = await replication('gift-cards-mysql-to-aurora');
  const { ReplicationConfigArn: running } = await replication('inventory-mysql-to-redshift');
  const { ReplicationConfigArn: stopped } = await replication('archive-db2-to-s3');
  const reload = (arn, tables, ReloadOption) => new ReloadReplicationTablesCommand({ ReplicationConfigArn: arn, TablesToReload: tables, ReloadOption });
  const orders = [{ SchemaName: 'shop', TableName: 'orders' }];

  await assert.rejects(dms.send(new DescribeReplicationTableStatisticsCommand({ ReplicationConfigArn: created })), InvalidResourceStateFault);
  await assert.rejects(dms.send(reload(stopped, orders)), InvalidResourceStateFault);
  await assert.rejects(dms.send(reload(running, [{ SchemaName: 'shop', TableName: 'no_such' }])), ResourceNotFoundFault);
  await refused(reload(running, []), 'InvalidParameterValueException', /between 1 and 10/);
  await refused(reload(running, [...orders, ...orders]), 'InvalidParameterValueException', /more than once/);
  await refused(reload(running, orders, 'all'), 'ValidationException', /reloadOption/);
});

test('StartReplication takes CDC positions and assessment settings in DMS\'s forms only', { timeout: 60_000 }, async () => {
  const { ReplicationConfigArn: arn } = await replication('hr-sqlserver-to-postgres');
  const start = options => new StartReplicationCommand({ ReplicationConfigArn: arn, StartReplicationType: 'start-replication', ...options });

  await refused(start({ CdcStartPosition: 'mysql-bin-changelog.000024:373' }), 'InvalidParameterValueException', /sqlserver/);
  await refused(start({ CdcStartTime: new Date(), CdcStartPosition: '2026-01-02T03:04:05' }), 'InvalidParameterCombinationException', /Only one/);
  await refused(start({ CdcStopPosition: 'noon' }), 'InvalidParameterValueException', /server_time/);
  await refused(start({ PremigrationAssessmentSettings: '{"FailOnFailure":true}' }), 'InvalidParameterValueException', /FailOnAssessmentFailure/);

  const { Replication: started } = await dms.send(start({
    CdcStartPosition: '00000020:000000bb:0001',
    CdcStopPosition: 'server_time:2099-01-01T00:00:00',
    PremigrationAssessmentSettings: JSON.stringify({ ResultLocationFolder: 'hr', ResultEncryptionMode: 'SSE_S3', FailOnAssessmentFailure: true }),
  }));
  const failed = await until(() => replication('hr-sqlserver-to-postgres'), found => found.Status === 'failed');
  const [assessment] = failed.PremigrationAssessmentStatuses;

  assert.equal(started.CdcStartPosition, '00000020:000000bb:0001');
  assert.equal(assessment.Status, 'failed');
  assert.equal(assessment.ResultStatistic.Failed, 1);
  assert.match(failed.FailureMessages[0], /table-with-lob-but-without-primary-key-or-unique-constraint/);
});
