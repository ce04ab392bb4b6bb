import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A way to a server that can be held: then nothing passes, and what waits is lost when it is cut. */
export class HeldLink {
  /** The address that it leads to. */
  to: string;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #held = false;

  private constructor(to: string, server: Server) {
    this.to = to;
    this.#server = server;
  }

  static async start(to: string): Promise<HeldLink> {
    const server = createServer();
    const link = new HeldLink(to, server);
    server.on('connection', (socket) => link.#pass(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return link;
  }

  /** An address of the server, by this way. */
  by(address: string): string {
    const url = new URL(address);
    url.port = String((this.#server.address() as AddressInfo).port);
    return url.href;
  }

  hold(): void {
    this.#held = true;
    for (const socket of this.#sockets) socket.pause();
  }

  free(): void {
    this.#held = false;
    for (const socket of this.#sockets) socket.resume();
  }

  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#held = false;
  }

  async end(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #pass(client: Socket): void {
    const { hostname, port } = new URL(this.to);
    const both = [client, connect(Number(port), hostname)] as const;
    for (const [from, to] of [both, both.toReversed()] as [Socket, Socket][]) {
      this.#sockets.add(from);
      from.on('error', () => {});
      from.on('data', (data) => to.write(data));
      from.on('close', () => {
        this.#sockets.delete(from);
        to.destroy();
      });
      if (this.#held) from.pause();
    }
  }
}
