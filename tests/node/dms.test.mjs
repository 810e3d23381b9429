import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  DescribeEndpointsCommand, DescribeReplicationConfigsCommand, DescribeReplicationsCommand, InvalidResourceStateFault,
  paginateDescribeEndpoints, ResourceNotFoundFault, StartReplicationCommand, StopReplicationCommand,
} from '@aws-sdk/client-database-migration-service';
import { dmsOf, startLocalAws } from './support/localaws.mjs';
import { allPages } from './support/pages.mjs';

const missing = 'arn:aws:dms:eu-central-1:123456789012:replication-config:AAAAAAAAAAAAAAAAAAAAAAAAAA';

let server, dms;

before(async () => {
  server = await startLocalAws({ scenario: 'demo' });
  dms = dmsOf(server.endpoint, { maxAttempts: 1 });
});

after(async () => {
  dms?.destroy();
  await server?.stop();
});

const replications = () => allPages(Marker => dms.send(new DescribeReplicationsCommand({ MaxRecords: 20, Marker })), 'Replications', 'Marker');

const refused = (command, name, says) => assert.rejects(dms.send(command), error => {
  assert.equal(error.name, name);
  assert.match(error.message, says);
  assert.equal(error.$metadata.httpStatusCode, 400);
  return true;
});

test('DescribeReplications pages through every replication once', { timeout: 60_000 }, async () => {
  const inPages = await replications();
  const atOnce = (await dms.send(new DescribeReplicationsCommand({ MaxRecords: 100 }))).Replications;
  const arns = inPages.map(found => found.ReplicationConfigArn);

  assert.ok(inPages.length > 20, `the demo has only ${inPages.length}`);
  assert.equal(new Set(arns).size, arns.length);
  assert.deepEqual(arns, atOnce.map(found => found.ReplicationConfigArn));
});

test('DescribeReplications tells states, numbers that add up and reasons', { timeout: 60_000 }, async () => {
  const all = await replications();
  const statuses = new Set(all.map(found => found.Status));

  for (const status of ['created', 'running', 'stopped', 'failed']) assert.ok(statuses.has(status), `no replication is ${status}`);
  for (const found of all) {
    assert.ok(found.ReplicationConfigIdentifier && found.SourceEndpointArn && found.TargetEndpointArn && found.ReplicationType);
    assert.ok(found.ReplicationCreateTime instanceof Date);
    if (found.Status === 'failed') assert.ok(found.FailureMessages?.length > 0, `${found.ReplicationConfigIdentifier} failed without a reason`);
  }
});

test('DescribeReplications filters by config arn and id', { timeout: 60_000 }, async () => {
  const [first] = await replications();
  const by = async (Name, value) => (await dms.send(new DescribeReplicationsCommand({ Filters: [{ Name, Values: [value] }] }))).Replications;

  assert.deepEqual((await by('replication-config-arn', first.ReplicationConfigArn)).map(found => found.ReplicationConfigIdentifier), [first.ReplicationConfigIdentifier]);
  assert.deepEqual((await by('replication-config-id', first.ReplicationConfigIdentifier)).map(found => found.ReplicationConfigArn), [first.ReplicationConfigArn]);
});

test('DescribeReplicationConfigs has the config of every replication', { timeout: 60_000 }, async () => {
  const configs = await allPages(Marker => dms.send(new DescribeReplicationConfigsCommand({ MaxRecords: 20, Marker })), 'ReplicationConfigs', 'Marker');
  const arns = new Set(configs.map(config => config.ReplicationConfigArn));

  for (const found of await replications()) assert.ok(arns.has(found.ReplicationConfigArn), found.ReplicationConfigIdentifier);
  for (const config of configs) {
    assert.ok(config.ComputeConfig.MaxCapacityUnits > 0);
    JSON.parse(config.TableMappings);
    JSON.parse(config.ReplicationSettings);
  }
});

test('DescribeEndpoints has both endpoints of every replication', { timeout: 60_000 }, async () => {
  const endpoints = [];
  for await (const page of paginateDescribeEndpoints({ client: dms, pageSize: 20 }, {})) endpoints.push(...page.Endpoints);
  const engines = new Map(endpoints.map(endpoint => [endpoint.EndpointArn, endpoint.EngineName]));

  assert.equal(engines.size, endpoints.length);
  for (const found of await replications()) {
    assert.ok(engines.get(found.SourceEndpointArn), `source of ${found.ReplicationConfigIdentifier}`);
    assert.ok(engines.get(found.TargetEndpointArn), `target of ${found.ReplicationConfigIdentifier}`);
  }
});

test('Faults have their own names and classes', { timeout: 60_000 }, async () => {
  const stopped = (await replications()).find(found => found.Status === 'created');

  await refused(new StopReplicationCommand({ ReplicationConfigArn: missing }), 'ResourceNotFoundFault', /./);
  await assert.rejects(dms.send(new StartReplicationCommand({ ReplicationConfigArn: missing, StartReplicationType: 'start-replication' })), ResourceNotFoundFault);
  await assert.rejects(dms.send(new StopReplicationCommand({ ReplicationConfigArn: stopped.ReplicationConfigArn })), InvalidResourceStateFault);
  await refused(new DescribeReplicationsCommand({ MaxRecords: 5 }), 'InvalidParameterValueException', /MaxRecords/);
  await refused(new DescribeReplicationsCommand({ Marker: 'nonsense' }), 'InvalidParameterValueException', /[Mm]arker/);
  await refused(new StopReplicationCommand({}), 'ValidationException', /'replicationConfigArn'/);
});

test('A request signed for another region or by a wrong secret is refused', { timeout: 60_000 }, async () => {
  for (const wrong of [{ region: 'us-west-2' }, { credentials: { accessKeyId: 'test', secretAccessKey: 'wrong' } }]) {
    const client = dmsOf(server.endpoint, { maxAttempts: 1, ...wrong });
    await assert.rejects(client.send(new DescribeEndpointsCommand({})), error => error.name === 'InvalidSignatureException');
    client.destroy();
  }
});
