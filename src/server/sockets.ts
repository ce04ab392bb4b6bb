import type { Server as HttpServer, IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

export type Sockets = Readonly<{
  /** Ends every connection that is still open, whatever it waits for. */
  destroy(): void;
}>;

/**
 * Keeps hold of every connection, and handles the events of Node's server that are no requests. restify handles some of
 * them nowhere: then a connection stays for ever, or its fault ends the process. There is always room for one more
 * connection: the one that was silent longest makes way.
 */
export function ownSockets(server: HttpServer): Sockets {
  /** The connections, in the order in which a request or a response last went over them. */
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.on('error', ignore);
    socket.once('close', () => open.delete(socket));
    makeRoom(open, server.maxConnections);
  });
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    const used = () => {
      if (open.delete(socket)) open.add(socket);
    };
    used();
    response.once('finish', used);
    // Without a listener Node would also cut connections whose response is still being made, such as a large file.
    response.on('timeout', () => {
      if (response.writableEnded) socket.destroy();
    });
  });
  sparesWhatIsWritten(server, open);
  // Without a listener Node reads such a request as if it asked for no other protocol. RFC 9110 (7.8) allows that.
  server.removeAllListeners('upgrade');
  server.on('connect', (_: IncomingMessage, socket: Duplex) => refuse(socket));
  server.on('checkExpectation', (_: IncomingMessage, response: ServerResponse) => {
    // These are two steps, because restify's writeHead returns nothing.
    response.writeHead(417, { connection: 'close', 'content-length': '0' });
    response.end();
  });
  return {
    destroy() {
      for (const socket of open) socket.destroy();
    },
  };
}

/** Makes room for the newest connection. Node itself would turn it away, however silent the others are. */
function makeRoom(open: Set<Socket>, atMost: number): void {
  for (const silent of open) {
    if (open.size < atMost) return;
    open.delete(silent);
    silent.destroy();
  }
}

/**
 * Has Node spare connections that are still being written to. It counts them as idle, and would cut the response off.
 */
function sparesWhatIsWritten(server: HttpServer, open: ReadonlySet<Socket>): void {
  const closeIdle = server.closeIdleConnections.bind(server);
  server.closeIdleConnections = () => {
    // Idle connections can wait for the others, since the server ends with its last one.
    if (![...open].some(({ writableLength }) => writableLength > 0)) closeIdle();
  };
}

/** Does nothing about a fault of a connection. The connection closes, and that is handled. */
function ignore(): void {}

/** Refuses to be a proxy. */
function refuse(socket: Duplex): void {
  socket.on('error', ignore);
  socket.end('HTTP/1.1 405 Method Not Allowed\r\nConnection: close\r\nContent-Length: 0\r\n\r\n', () =>
    socket.destroy(),
  );
}
