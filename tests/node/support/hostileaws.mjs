// An AWS that knows one operation and answers with whatever names it was given; what else it is asked it refuses.
import { createServer } from 'node:http';
import { once } from 'node:events';

const arn = index => `arn:aws:dms:eu-central-1:123456789012:replication-config:HOSTILE${index}`;

/** Starts it on a free port of this machine. */
export async function startHostileAws(identifiers) {
  const server = createServer((request, response) => {
    const operation = `${request.headers['x-amz-target']}`.split('.').at(-1);
    request.resume().on('end', () => {
      const known = operation === 'DescribeReplications'
        ? { Replications: identifiers.map((ReplicationConfigIdentifier, index) => ({ ReplicationConfigIdentifier, ReplicationConfigArn: arn(index), ReplicationType: 'full-load', Status: 'running' })) }
        : operation === 'DescribeReplicationTasks' ? { ReplicationTasks: [] } : undefined;
      response.writeHead(known ? 200 : 400, { 'content-type': 'application/x-amz-json-1.1' });
      response.end(JSON.stringify(known ?? { __type: 'AccessDeniedException', message: `User: arn:aws:iam::123456789012:user/x is not authorized to perform ${operation}` }));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${server.address().port}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
