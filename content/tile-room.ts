import type * as z from 'zod';

/**
 * How many characters of a choice stand on one line of its tile, in a card of 340 px as it is on a phone. Measured in a browser
 * (test/cards/layout.test.ts) with ordinary Dutch letters: choices with a rank have the width of the card, others half of it.
 */
export const WIDE_TILE = 28;
export const SMALL_TILE = 15;

type Labelled = Readonly<{ label: string; vote?: string | undefined; rank?: number | undefined }>;

/** Finds words of a choice that are too long for half the width. */
export function fitsTile({ rank, ...labels }: Labelled, { addIssue }: z.RefinementCtx): void {
  if (rank !== undefined) return;
  for (const key of ['label', 'vote'] as const) {
    const input = labels[key] ?? '';
    if (input.length > SMALL_TILE)
      addIssue({ code: 'too_big', origin: 'string', maximum: SMALL_TILE, input, path: [key] });
  }
}
