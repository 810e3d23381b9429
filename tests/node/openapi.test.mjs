// The REST API's document, read by tools that nobody here wrote, and the client that one of them makes of it, compiled and used.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Validator } from '@seriousme/openapi-schema-validator';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { startDashboard } from './support/dashboard.mjs';
import { until } from './support/pages.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
let dashboard;
let document;

before(async () => {
  dashboard = await startDashboard();
  document = await (await fetch(`${dashboard.url}/openapi/v1.json`)).json();
}, { timeout: 60_000 });

after(async () => {
  await dashboard?.stop();
});

test('The document is valid OpenAPI 3.1', { timeout: 60_000 }, async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(document));

  assert.ok(valid, JSON.stringify(errors));
  assert.match(document.openapi, /^3\.1\./);
});

test('A client made of the document compiles, and reads the list', { timeout: 120_000 }, async () => {
  // Beside node_modules, where the compiler and Node look for what the client needs.
  const folder = mkdtempSync(join(here, '.consumer-'));
  try {
    cpSync(join(here, 'consumer'), folder, { recursive: true });
    writeFileSync(join(folder, 'schema.ts'), astToString(await openapiTypescript(structuredClone(document))));
    execFileSync(process.execPath, [join(here, 'node_modules/typescript/bin/tsc'), '-p', folder], { stdio: ['ignore', 'inherit', 'inherit'] });
    const { listReplications, sourceEngine } = await import(pathToFileURL(join(folder, 'consumer.mjs')));

    const all = await until(() => listReplications(dashboard.url), found => found.length > 10 && found.every(item => item.sourceEndpoint?.engine));
    const failed = await listReplications(dashboard.url, ['failed', 'at-risk']);

    assert.equal(new Set(all.map(item => item.id)).size, all.length);
    assert.ok(failed.length > 0 && failed.length < all.length);
    assert.ok(failed.every(item => ['failed', 'at-risk'].includes(item.health)));
    assert.equal(await sourceEngine(dashboard.url, all[0].id), all[0].sourceEndpoint.engine);
    await assert.rejects(sourceEngine(dashboard.url, 'nobody'), /^Error: replication-not-found: /);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
