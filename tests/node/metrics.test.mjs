// CloudWatch by the SDK's own client, in both protocols that LocalAws plays.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  GetMetricDataCommand, InvalidNextToken, InvalidParameterValueException, ListMetricsCommand, paginateGetMetricData, paginateListMetrics,
  ValidationException,
} from '@aws-sdk/client-cloudwatch';
import { AwsQueryProtocol, AwsSmithyRpcV2CborProtocol } from '@aws-sdk/core/protocols';
import { metricsOf, startLocalAws } from './support/localaws.mjs';

const Minute = 60_000;

let server;

before(async () => {
  server = await startLocalAws({ scenario: 'demo', control: true });
});

after(async () => {
  await server?.stop();
});

const queriesOf = metrics => metrics.map((Metric, index) => ({ Id: `m${index}`, MetricStat: { Metric, Period: 60, Stat: 'Average' } }));

const requestOf = (metrics, others = {}) => ({
  MetricDataQueries: queriesOf(metrics),
  StartTime: new Date(Date.now() - 40 * Minute),
  EndTime: new Date(Date.now() - 10 * Minute),
  ...others,
});

for (const [name, protocol] of [['JSON 1.0', undefined], ['CBOR', AwsSmithyRpcV2CborProtocol]]) {
  const withClient = (about, run, others) => test(`${name}: ${about}`, { timeout: 60_000 }, async () => {
    const metrics = metricsOf(server.endpoint, { maxAttempts: 1, ...(protocol && { protocol }), ...others });
    try {
      await run(metrics);
    } finally {
      metrics.destroy();
    }
  });

  withClient('ListMetrics pages through every metric once, with the dimensions of its kind', async metrics => {
    const seen = new Set();
    let count = 0;
    for await (const page of paginateListMetrics({ client: metrics }, { Namespace: 'AWS/DMS' })) {
      for (const metric of page.Metrics) {
        seen.add(JSON.stringify(metric));
        count++;
        const names = metric.Dimensions.map(dimension => dimension.Name).sort().join();
        assert.ok(['ReplicationConfigId', 'ReplicationInstanceIdentifier', 'ReplicationInstanceIdentifier,ReplicationTaskIdentifier'].includes(names), names);
      }
    }

    assert.ok(count > 200);
    assert.equal(seen.size, count);
  });

  withClient('GetMetricData gives dates and numbers, the newest first, and pages that come to the same', async metrics => {
    const { Metrics } = await metrics.send(new ListMetricsCommand({ MetricName: 'CDCLatencyTarget', RecentlyActive: 'PT3H' }));
    const request = requestOf(Metrics);
    const whole = await metrics.send(new GetMetricDataCommand(request));
    const paged = new Map();
    for await (const page of paginateGetMetricData({ client: metrics }, { ...request, MaxDatapoints: 50 })) {
      for (const result of page.MetricDataResults) {
        assert.equal(result.StatusCode, page.NextToken ? 'PartialData' : 'Complete');
        paged.set(result.Id, [...(paged.get(result.Id) ?? []), ...result.Values]);
      }
    }

    assert.equal(whole.MetricDataResults.length, Metrics.length);
    assert.ok(whole.MetricDataResults.some(result => result.Values.length >= 29));
    for (const result of whole.MetricDataResults) {
      assert.ok(result.Timestamps.every((time, index) => time instanceof Date && (index === 0 || time < result.Timestamps[index - 1])));
      assert.ok(result.Values.every(value => typeof value === 'number' && value >= 0));
      assert.deepEqual(paged.get(result.Id), result.Values);
    }
  });

  withClient('Faults have their own names and classes', async metrics => {
    const [metric] = (await metrics.send(new ListMetricsCommand({}))).Metrics;

    await assert.rejects(metrics.send(new ListMetricsCommand({ NextToken: 'x' })), error =>
      error instanceof InvalidParameterValueException && /NextToken/.test(error.message));
    await assert.rejects(metrics.send(new GetMetricDataCommand(requestOf([metric], { NextToken: 'x' }))), error => error instanceof InvalidNextToken);
    await assert.rejects(metrics.send(new GetMetricDataCommand(requestOf([metric], { EndTime: new Date(0) }))), error =>
      error instanceof ValidationException && error.Code === 'ValidationError' && /StartTime must be less/.test(error.message));
    await assert.rejects(metrics.send(new GetMetricDataCommand(requestOf(Array(501).fill(metric)))), /must not have a size greater than 500/);
  });

  withClient('A request that is signed with a wrong secret is refused', async metrics => {
    await assert.rejects(metrics.send(new ListMetricsCommand({})), error => error.name === 'InvalidSignatureException');
  }, { credentials: { accessKeyId: 'test', secretAccessKey: 'wrong' } });
}

test('Silence can be forced, and let go of', { timeout: 60_000 }, async () => {
  const metrics = metricsOf(server.endpoint, { maxAttempts: 1 });
  const control = async (method, body) => assert.ok((await fetch(`${server.endpoint}/_local-aws/control/metrics/orders-oracle-to-aurora`, {
    method, headers: { 'content-type': 'application/json' }, body: body && JSON.stringify(body),
  })).ok);

  await control('POST', { noDatapoints: true, latencySource: 900 });
  await control('DELETE');

  assert.equal((await fetch(`${server.endpoint}/_local-aws/control/metrics/nobody`, { method: 'DELETE' })).status, 400);
  metrics.destroy();
});

test('The old query protocol is refused in words', { timeout: 60_000 }, async () => {
  const metrics = metricsOf(server.endpoint, { maxAttempts: 1, protocol: AwsQueryProtocol });

  await assert.rejects(metrics.send(new ListMetricsCommand({})), error => error.$response?.statusCode === 400 || error.$metadata?.httpStatusCode === 400);
  metrics.destroy();
});
