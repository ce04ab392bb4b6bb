/** A longer wait (ms) than this is not believed. */
const LONGEST = 24 * 60 * 60_000;

/**
 * How long (ms) the header Retry-After asks to wait; it holds seconds or a date.
 * @param now in ms
 * @returns null when there is none that can be read
 */
export function retryAfter(header: string | null, now: number): number | null {
  const text = header?.trim();
  if (!text) return null;
  const wait = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - now;
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), LONGEST) : null;
}
