import { type ListenOptions, Server } from 'node:net';

/**
 * This file is loaded into the Playground, which has no setting for the address that it listens on. It makes a server
 * that names no host listen on this machine only. It also ends the Playground with the process that started it, even
 * when that was killed.
 */
const listen = Server.prototype.listen;

Server.prototype.listen = function onLoopback(this: Server, ...args: unknown[]) {
  const [first, second, ...rest] = args;
  if (typeof first === 'number' && typeof second !== 'string') {
    return Reflect.apply(listen, this, [first, '127.0.0.1', ...args.slice(1)]);
  }
  if (typeof first === 'object' && first !== null) {
    const options: ListenOptions = { ...first, host: '127.0.0.1' };
    return Reflect.apply(listen, this, [options, second, ...rest]);
  }
  return Reflect.apply(listen, this, args);
} as typeof listen;

process.once('disconnect', () => process.exit());
// Listening to this channel alone does not keep the process alive.
process.channel?.unref();
