// Makes a token as the dashboard's own page does, in the database of one that does not run: programs can make none.
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import initSqlJs from 'sql.js';

const day = 86_400_000;

/** Answers the text of a token for those capabilities. */
export async function makeToken(data, ...capabilities) {
  const file = join(data, 'dms-dashboard.db');
  const { Database } = await initSqlJs();
  const bytes = readFileSync(file);
  // The journal of a file that was closed is empty; without shared memory it is opened as one with a rollback journal.
  bytes.fill(1, 18, 20);
  const database = new Database(bytes);
  const token = `dms_${randomBytes(32).toString('base64url')}`;
  const hash = createHash('sha256').update(token, 'ascii').digest();
  database.run(
    'INSERT INTO api_token (hash, prefix, name, capabilities, created_by, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    [hash, token.slice(0, 10), 'portal', capabilities.join(' '), 'a test', Date.now(), Date.now() + day]);
  writeFileSync(file, database.export());
  database.close();

  return token;
}
