import { cut } from '../../content/cut.ts';

/** @returns the text, or its beginning and "…" where it is longer than `length` (UTF-16 units); no sign is halved */
export function shortened(text: string, length: number): string {
  return text.length > length ? `${cut(text, length - 1)}…` : text;
}
