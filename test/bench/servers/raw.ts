import { createServer } from 'node:http';
import { PORT, RESULT, ready } from './card.ts';

/** Node's own server: reads JSON, writes JSON. */
createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    JSON.parse(Buffer.concat(chunks).toString());
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(RESULT));
  });
}).listen(PORT, '127.0.0.1', ready);
