// Starts the dashboard itself as a process, with its embedded AWS endpoint, so that a program from elsewhere can connect to its hub.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const builds = ['debug', 'release'].map(configuration => `${root}artifacts/bin/DmsDashboard/${configuration}/DmsDashboard.dll`);

/** Starts it on free ports; DASHBOARD_DLL names the build to use, else one under artifacts, else `dotnet run`. */
export async function startDashboard({ scenario = 'demo', speed = 60, targets = [], data = mkdtempSync(join(tmpdir(), 'dms-dashboard-')), more = [], env: planted = {} } = {}) {
  const dll = process.env.DASHBOARD_DLL ?? builds.find(existsSync);
  const program = dll ? [dll] : ['run', '--project', `${root}DmsDashboard.csproj`, '--'];
  const options = ['--Database:Path', join(data, 'dms-dashboard.db'), '--urls', 'http://127.0.0.1:0', '--LocalAws:Url', 'http://127.0.0.1:0', '--LocalAws:Scenario', scenario, '--LocalAws:Speed', `${speed}`, '--LocalAws:Control', 'true', ...more];
  // Where there is a target, AWS is not played; it needs some credentials.
  const named = Object.fromEntries(targets.flatMap((target, index) => Object.entries(target).map(([key, value]) => [`Targets__${index}__${key}`, value])));
  const env = targets.length === 0 ? process.env : { ...process.env, ...named, AWS_ACCESS_KEY_ID: 'hostile-key', AWS_SECRET_ACCESS_KEY: 'hostile-secret', ...planted };
  // A group of its own: `dotnet run` has a child that must end with it.
  const child = spawn('dotnet', [...program, ...options], { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', text => (complaint += text));
  const gone = new Promise(resolve => child.once('exit', resolve));

  const found = {};
  const lines = [];
  await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', code => reject(new Error(`The dashboard ended with exit code ${code}: ${complaint}`)));
    createInterface({ input: child.stdout }).on('line', line => {
      lines.push(line);
      found.aws ??= /playing AWS at (http:\/\/127\.0\.0\.1:\d+)/.exec(line)?.[1];
      found.url ??= /Now listening on: (http:\/\/127\.0\.0\.1:\d+)/.exec(line)?.[1];
      if ((found.aws || targets.length > 0) && found.url) resolve();
    });
  });

  return {
    ...found,
    data,
    lines,
    async stop({ keepsData = false } = {}) {
      if (child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
      await gone;
      if (!keepsData) rmSync(data, { recursive: true });
    },
  };
}
