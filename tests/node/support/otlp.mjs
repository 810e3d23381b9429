// Takes what is sent by OTLP over HTTP and keeps it: texts stand in protocol buffers as they are.
import { createServer } from 'node:http';
import { once } from 'node:events';

export async function startReceiver() {
  const bodies = [];
  const requests = [];
  const server = createServer((request, response) => {
    const parts = [];
    request.on('data', part => parts.push(part)).on('end', () => {
      bodies.push(...parts);
      requests.push({ path: request.url, headers: request.headers, text: Buffer.concat(parts).toString('utf8') });
      response.writeHead(200).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${server.address().port}`,
    requests,
    everything: () => Buffer.concat(bodies).toString('utf8'),
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
