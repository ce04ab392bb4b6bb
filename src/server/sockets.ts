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
 * There is always room for one more connection: the one that was silent longest makes way.
 */
export function ownSockets(server: HttpServer): Sockets {
  /** In the order in which a request or an answer last went over them. */
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
    // Without a listener Node ends what is still worked on as well, and a file may take longer to make.
    response.on('timeout', () => {
      if (response.writableEnded) socket.destroy();
    });
  });
  sparesWhatIsWritten(server, open);
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

/** Node turns away whoever comes when the house is full, however little those inside do there. */
function makeRoom(open: Set<Socket>, atMost: number): void {
  for (const silent of open) {
    if (open.size < atMost) return;
    open.delete(silent);
    silent.destroy();
  }
}

/** Node takes a connection for idle as soon as its answer was handed over, and cuts what its client did not get yet. */
function sparesWhatIsWritten(server: HttpServer, open: ReadonlySet<Socket>): void {
  const closeIdle = server.closeIdleConnections.bind(server);
  server.closeIdleConnections = () => {
    // The server ends with its last connection, so that idle ones may as well wait for those that are not.
    if (![...open].some(({ writableLength }) => writableLength > 0)) closeIdle();
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
