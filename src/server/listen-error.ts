/** The port is taken, or may not be used; the message says what to do. */
export class ListenError extends Error {
  constructor(host: string, port: number, cause: NodeJS.ErrnoException) {
    const remedy =
      cause.code === 'EADDRINUSE'
        ? 'Another program uses it: stop that, or set PORT to another number.'
        : 'Set HOST and PORT to an address that this user may use.';
    super(`Cannot listen on ${host}:${port} (${cause.code ?? cause.message}). ${remedy}`, { cause });
    this.name = 'ListenError';
  }
}
