/** An address of PostgreSQL that can't be used. The message says what in it, and never repeats a value that may be secret. */
export class AddressError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'AddressError';
  }
}
