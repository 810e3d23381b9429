// Starts LocalAws as a process of its own, so that these clients meet it only on the wire.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { DatabaseMigrationServiceClient } from '@aws-sdk/client-database-migration-service';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const builds = ['debug', 'release'].map(configuration => `${root}artifacts/bin/LocalAws/${configuration}/DmsDashboard.LocalAws.dll`);

/** Starts an endpoint on a free port; LOCALAWS_DLL names the build to use, else one under artifacts, else `dotnet run`. */
export async function startLocalAws({ scenario, speed = 20, control = false }) {
  const dll = process.env.LOCALAWS_DLL ?? builds.find(existsSync);
  const program = dll ? [dll] : ['run', '--project', `${root}src/LocalAws`, '--'];
  const options = ['--urls', 'http://127.0.0.1:0', '--scenario', scenario, '--speed', `${speed}`, ...(control ? ['--control'] : [])];
  // A group of its own: `dotnet run` has a child that must end with it.
  const child = spawn('dotnet', [...program, ...options], { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', text => (complaint += text));
  const gone = new Promise(resolve => child.once('exit', resolve));

  const endpoint = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', code => reject(new Error(`LocalAws ended with exit code ${code}: ${complaint}`)));
    createInterface(child.stdout).on('line', line => {
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
      if (url) resolve(url);
    });
  });

  return {
    endpoint,
    async stop() {
      if (child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
      await gone;
    },
  };
}

/** The settings that a client of the endpoint needs; StartLiveTail's host prefix would ask for a host that is not there. */
export const settings = (endpoint, others = {}) => ({
  endpoint,
  region: 'eu-central-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  disableHostPrefix: true,
  ...others,
});

export const logsOf = (endpoint, others) => new CloudWatchLogsClient(settings(endpoint, others));

export const dmsOf = (endpoint, others) => new DatabaseMigrationServiceClient(settings(endpoint, others));

export const metricsOf = (endpoint, others) => new CloudWatchClient(settings(endpoint, others));
