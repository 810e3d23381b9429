// The metrics as a parser reads them that nobody here wrote, with names from an AWS that means no good.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import parsePrometheus from 'parse-prometheus-text-format';
import { startDashboard } from './support/dashboard.mjs';
import { startHostileAws } from './support/hostileaws.mjs';
import { until } from './support/pages.mjs';

const identifiers = [
  'plain', 'a"} 1\nevil{b="', 'back\\slash', 'ends\\', 'line\nbreak', '{}', 'a="b",c="d"', '# HELP evil', '<script>alert(1)</script>', '=cmd|calc', "quote'", '%s${x}', 'žluť 🐎', '\\n', '"',
];
// Of these a character is no name's; it must not break the text.
const broken = ['tab\there', 'carriage\rreturn', 'null\0', 'separator\u2028'];

let aws;
let dashboard;

before(async () => {
  aws = await startHostileAws([...identifiers, ...broken]);
  dashboard = await startDashboard({ targets: [{ Name: 'prod "1"\\', Region: 'eu-central-1', Endpoint: aws.endpoint }] });
});

after(async () => {
  await dashboard?.stop();
  await aws?.stop();
});

const read = accept => fetch(`${dashboard.url}/metrics`, { headers: accept ? { accept } : {} });

test('Every identifier comes back as it was, one series each', { timeout: 60_000 }, async () => {
  const text = await until(async () => (await read()).text(), answer => answer.includes('dms_replication_status{'));
  const families = parsePrometheus(text);
  const family = name => families.find(found => found.name === name);

  const told = family('dms_replication_status').metrics.map(metric => metric.labels.identifier);
  assert.deepEqual(told.toSorted(), [...identifiers, ...broken.map(name => name.replace(/[\t\r\0\u2028]/g, '\uFFFD'))].toSorted());
  for (const { labels, value } of family('dms_replication_status').metrics) {
    assert.deepEqual(Object.keys(labels).toSorted(), ['identifier', 'kind', 'status', 'target']);
    assert.equal(labels.target, 'prod "1"\\');
    assert.equal(value, '1');
  }

  assert.equal(family('evil'), undefined);
  assert.ok(families.every(found => /^[a-z_][a-z0-9_]*$/.test(found.name)), 'only names of ours');
  assert.ok(families.every(found => found.help.length > 0 && found.type !== 'UNTYPED'), 'each has a help and a type');
});

test('Histograms and counters are whole', { timeout: 60_000 }, async () => {
  const text = await (await read('text/plain;version=0.0.4')).text();
  const families = parsePrometheus(text);
  const family = name => families.find(found => found.name === name);

  const polls = family('dms_dashboard_poll_duration_seconds');
  assert.equal(polls.type, 'HISTOGRAM');
  // The parser makes one of those whose labels differ; there is one target here, and each of its polls went well.
  const { buckets } = polls.metrics.at(-1);
  const counts = Object.entries(buckets).sort(([one], [other]) => Number(one.replace('+Inf', 'Infinity')) - Number(other.replace('+Inf', 'Infinity'))).map(([, value]) => Number(value));
  assert.ok(counts.every((value, index) => index === 0 || value >= counts[index - 1]));
  assert.equal(counts.at(-1), Number(/^dms_dashboard_poll_duration_seconds_count\{.*\} (\d+)$/m.exec(text)[1]));

  const calls = family('dms_dashboard_aws_calls_total');
  assert.equal(calls.type, 'COUNTER');
  assert.ok(calls.metrics.some(({ labels }) => labels.operation === 'DescribeReplications' && labels.outcome === 'ok'));
  assert.equal(families.length, new Set(families.map(found => found.name)).size);
});

test('No ARN, account or key is in it', { timeout: 60_000 }, async () => {
  for (const accept of ['text/plain', 'application/openmetrics-text']) {
    assert.doesNotMatch(await (await read(accept)).text(), /arn:|123456789012|hostile-key|hostile-secret/);
  }
});

test('Whoever asks for OpenMetrics gets that', { timeout: 60_000 }, async () => {
  const answer = await read('application/openmetrics-text;version=1.0.0;q=0.6,text/plain;version=0.0.4;q=0.3');

  assert.match(answer.headers.get('content-type'), /^application\/openmetrics-text; version=1\.0\.0/);
  assert.ok((await answer.text()).endsWith('# EOF\n'));
});
