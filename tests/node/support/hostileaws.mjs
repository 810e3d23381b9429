// An AWS that knows one operation and answers with whatever names it was given; what else it is asked it refuses.
import { createServer } from 'node:http';
import { once } from 'node:events';

const arn = (index, kind = 'replication-config') => `arn:aws:dms:eu-central-1:123456789012:${kind}:HOSTILE${index}`;

/** Starts it on a free port of this machine. */
export async function startHostileAws(identifiers, { replication = {}, endpoint, refusal = 'User: arn:aws:iam::123456789012:user/x is not authorized to perform it' } = {}) {
  const names = { SourceEndpointArn: arn(0, 'endpoint'), TargetEndpointArn: arn(0, 'endpoint') };
  const asked = new Set();
  const answers = {
    DescribeReplications: () => ({
      Replications: identifiers.map((ReplicationConfigIdentifier, index) => ({ ReplicationConfigIdentifier, ReplicationConfigArn: arn(index), ReplicationType: 'full-load', Status: 'running', ...names, ...replication })),
    }),
    DescribeReplicationTasks: () => ({ ReplicationTasks: [] }),
    DescribeEndpoints: () => endpoint && { Endpoints: [{ EndpointIdentifier: 'source', EndpointType: 'source', EndpointArn: arn(0, 'endpoint'), ...endpoint }] },
  };
  const server = createServer((request, response) => {
    const operation = `${request.headers['x-amz-target']}`.split('.').at(-1);
    request.resume().on('end', () => {
      asked.add(operation);
      const known = answers[operation]?.();
      response.writeHead(known ? 200 : 400, { 'content-type': 'application/x-amz-json-1.1' });
      response.end(JSON.stringify(known ?? { __type: 'AccessDeniedException', message: refusal }));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    /** The operations that it was asked for. */
    asked,
    endpoint: `http://127.0.0.1:${server.address().port}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
