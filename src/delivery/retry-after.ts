/** The longest wait (ms) that is believed. */
const LONGEST = 24 * 60 * 60_000;

/**
 * How long (ms) the header Retry-After asks to wait. It holds seconds or a date.
 * @param now in ms since 1970
 * @returns null when there is none, or none that can be read
 */
export function retryAfter(header: string | null, now: number): number | null {
  const text = header?.trim();
  if (!text) return null;
  const wait = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - now;
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), LONGEST) : null;
}
