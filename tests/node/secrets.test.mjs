// What AWS's side and the settings hold in secrets is in nothing that the program tells of itself: its log as JSON, its metrics, what it sends by OTLP.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startDashboard } from './support/dashboard.mjs';
import { startHostileAws } from './support/hostileaws.mjs';
import { startReceiver } from './support/otlp.mjs';
import { until } from './support/pages.mjs';

const keys = { AWS_ACCESS_KEY_ID: 'AKIAPLANTEDPLANTED00', AWS_SECRET_ACCESS_KEY: 'planted+secret/access+key/0123456789', AWS_SESSION_TOKEN: 'planted-session-token-0123456789' };
const planted = {
  Password: 'planted-endpoint-password', ExtraConnectionAttributes: 'addColumnName=true;secretKey=planted-attribute-secret;', failure: 'planted-failure-password',
  bearer: 'dms_plantedbearertokenplantedbearertokenplantedb', query: 'dms_plantedquerytokenplantedquerytokenplantedq', share: 'plantedsharelink'.repeat(4), webhook: 'planted-webhook-path', signature: 'planted-webhook-signature', receiver: 'planted-receiver-key',
};
const secrets = [...Object.values(keys), 'planted-endpoint-password', 'planted-attribute-secret', ...Object.values(planted).slice(2)];

let aws;
let receiver;
let dashboard;

before(async () => {
  receiver = await startReceiver();
  aws = await startHostileAws(['orders'], {
    replication: { Status: 'failed', FailureMessages: [`Cannot connect: password=${planted.failure}`], StopReason: `FATAL_ERROR password=${planted.failure}` },
    endpoint: { ServerName: 'db.example.internal', EngineName: 'oracle', Password: planted.Password, ExtraConnectionAttributes: planted.ExtraConnectionAttributes, OracleSettings: { Password: planted.Password } },
    refusal: `The security token ${keys.AWS_SESSION_TOKEN} of ${keys.AWS_ACCESS_KEY_ID} is not authorized`,
  });
  dashboard = await startDashboard({
    targets: [{ Name: 'production', Region: 'eu-central-1', Endpoint: aws.endpoint }],
    // Only the environment says where to and how: what a platform sets for all of its programs.
    env: {
      ...keys, OTEL_EXPORTER_OTLP_ENDPOINT: receiver.endpoint, OTEL_EXPORTER_OTLP_PROTOCOL: 'http/protobuf', OTEL_EXPORTER_OTLP_HEADERS: `x-key=${planted.receiver}`,
      OTEL_SERVICE_NAME: 'dms-of-the-east', OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment=blue', OTEL_METRIC_EXPORT_INTERVAL: '1000', OTEL_BSP_SCHEDULE_DELAY: '1000',
    },
    more: [
      '--Telemetry:Logs', 'json', '--Logging:LogLevel:Default', 'Debug', '--Logging:LogLevel:Microsoft.AspNetCore', 'Information',
      '--Alerts:Webhooks:0:Kind', 'Json', '--Alerts:Webhooks:0:Url', `http://127.0.0.1:9/${planted.webhook}`, '--Alerts:Webhooks:0:Secret', planted.signature,
    ],
  });
});

after(async () => {
  await dashboard?.stop();
  await aws?.stop();
  await receiver?.stop();
});

test('No secret that the program has, reads or is shown is in its logs, metrics or traces', { timeout: 60_000 }, async () => {
  await until(async () => (await fetch(`${dashboard.url}/metrics`)).text(), text => text.includes('dms_replication_status{'));
  const paths = [
    '/', '/replications/orders', '/replications/orders/settings', '/replications/orders/tables', '/replications/orders/logs', '/endpoints', '/alerts', '/activity', '/dashboard', '/status', '/activity.csv',
    '/api/v1/replications', '/api/v1/replications/orders', `/s/${planted.share}`, `/hubs/dms?id=x&access_token=${planted.query}`, `/api/v1/replications?access_token=${planted.query}`,
  ];
  for (const path of paths) await (await fetch(dashboard.url + path)).text();
  await (await fetch(`${dashboard.url}/metrics`, { headers: { authorization: `Bearer ${planted.bearer}` } })).text();
  await until(async () => receiver.everything(), text => text.includes('dms.replication.health') && text.includes('GET /s/{token}') && text.includes('DescribeReplications'));

  // Each was there to be told.
  assert.ok(aws.asked.has('DescribeEndpoints') && aws.asked.has('DescribeReplicationConfigs'));
  assert.ok(dashboard.lines.filter(line => line.includes('with a token in its address, which is not logged')).length >= 3);

  const metrics = await Promise.all(['text/plain', 'application/openmetrics-text'].map(async accept => (await fetch(`${dashboard.url}/metrics`, { headers: { accept } })).text()));
  for (const [what, text] of Object.entries({ log: dashboard.lines.join('\n'), metrics: metrics.join('\n'), otlp: receiver.everything() })) {
    assert.ok(text.length > 1_000, `there is something in ${what}`);
    for (const secret of secrets) assert.ok(!text.includes(secret), `${secret} is in ${what}: ${text.slice(Math.max(0, text.indexOf(secret) - 200), text.indexOf(secret) + 60)}`);
  }
});

test('What is sent goes where the environment says, with its headers, under its name', { timeout: 60_000 }, async () => {
  const requests = await until(async () => receiver.requests, all => ['/v1/metrics', '/v1/traces'].every(path => all.some(request => request.path === path)));

  assert.deepEqual([...new Set(requests.map(request => request.path))].toSorted(), ['/v1/metrics', '/v1/traces']);
  for (const { headers, text } of requests) {
    assert.equal(headers['x-key'], planted.receiver);
    assert.equal(headers['content-type'], 'application/x-protobuf');
    assert.match(text, /service\.name[\s\S]{1,8}dms-of-the-east/);
    assert.match(text, /deployment\.environment[\s\S]{1,8}blue/);
    assert.doesNotMatch(text, /dms-dashboard\b(?!\.)/);
  }
});

test('Each line of the log is JSON with its time, and with the trace of its request', { timeout: 60_000 }, async () => {
  await (await fetch(`${dashboard.url}/healthz`)).text();
  const lines = await until(async () => dashboard.lines.map(line => JSON.parse(line)), all => all.some(line => /Request finished.*\/healthz/.test(line.Message)));

  assert.ok(lines.every(line => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(line.Timestamp) && line.LogLevel && line.Category));
  const request = lines.find(line => /Request starting.*\/healthz/.test(line.Message));
  assert.match(request.Scopes.find(scope => scope.TraceId).TraceId, /^[0-9a-f]{32}$/);
});
