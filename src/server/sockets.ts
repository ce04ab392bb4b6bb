import type { Server as HttpServer, IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

export type Sockets = Readonly<{
  /** Ends every connection that is still there, whatever it waits for. */
  destroy(): void;
}>;

/**
 * Answers what Node's server tells beside requests, and keeps hold of every connection. restify passes some of it on
 * to nobody: then a connection stays for ever, and its first fault ends the process.
 */
export function ownSockets(server: HttpServer): Sockets {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.on('error', ignore);
    socket.once('close', () => open.delete(socket));
  });
  // Without a listener Node reads the request as if it asked for no other protocol, which RFC 9110 (7.8) allows.
  server.removeAllListeners('upgrade');
  server.on('connect', (_: IncomingMessage, socket: Duplex) => refuse(socket));
  server.on('checkExpectation', (_: IncomingMessage, response: ServerResponse) => {
    // In two steps: restify's writeHead returns nothing.
    response.writeHead(417, { connection: 'close', 'content-length': '0' });
    response.end();
  });
  return {
    destroy() {
      for (const socket of open) socket.destroy();
    },
  };
}

/** A fault of a connection is its other end's business; that it closes is all there is to know. */
function ignore(): void {}

/** This server is no proxy. */
function refuse(socket: Duplex): void {
  socket.on('error', ignore);
  socket.end('HTTP/1.1 405 Method Not Allowed\r\nConnection: close\r\nContent-Length: 0\r\n\r\n', () =>
    socket.destroy(),
  );
}
