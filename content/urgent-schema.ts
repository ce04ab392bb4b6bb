import * as z from 'zod';
import { text } from './text-line.ts';

const words = z
  .string()
  .trim()
  .regex(
    /^[\p{L}\p{N}][\p{L}\p{N} /'*-]*(?: \.\.\. [\p{L}\p{N} /'*-]+)*$/u,
    'een woord of een paar woorden, zoals "blauwe plek*"',
  );

const Sign = z.strictObject({
  name: text,
  /** How much it speaks for a present danger, or against it when below zero. Each sign counts once. */
  weight: z
    .int()
    .min(-9)
    .max(9)
    .refine((weight) => weight !== 0, '0 telt niet mee. Kies een gewicht boven of onder nul.'),
  /** The sign names the danger itself. */
  danger: z.literal(true).optional(),
  /** The sign tells of a certain person. Without a danger or a certain person there is no alarm. */
  concrete: z.literal(true).optional(),
  words: z.array(words).min(1),
});

/** What content/urgent.yaml may hold. */
export const UrgentFile = z.strictObject({
  /** The sum of weights from which somebody is taken to tell of a present danger. */
  threshold: z.int().positive(),
  signs: z
    .array(Sign)
    .min(1)
    .refine((signs) => signs.some((sign) => sign.danger), 'minstens één kenmerk moet “danger: true” hebben.'),
});

export type Urgent = z.infer<typeof UrgentFile>;
