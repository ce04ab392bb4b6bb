import { type ListenOptions, Server } from 'node:net';

/**
 * Loaded into the Playground, which has no setting for the address it listens on: whatever listens without
 * naming a host listens on this machine only. It also ends with whoever started it, even when that was killed.
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
// A channel that is listened to would keep a process alive that has nothing else to do.
process.channel?.unref();
