import { TooLateError } from '../../deadline.ts';

/** An error in the form in which one thread sends it to another. */
export type Failure = Readonly<{ name: string; message: string; code: string; stack: string }>;

export function failureOf(error: unknown): Failure {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  return { name, message, code: codeOf(error), stack };
}

/** @returns the code that databases and Node give their errors; '' for an error without one */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/** Makes an error of this thread out of one of another, with its name, its code and the other thread's stack. */
export function errorOf({ name, message, code, stack }: Failure): Error {
  const error = name === TOO_LATE.name ? new TooLateError() : new Error(message);
  return Object.assign(error, { name, stack, ...(code === '' ? {} : { code }) });
}

const TOO_LATE = new TooLateError();
