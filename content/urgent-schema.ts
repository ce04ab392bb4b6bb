import { z } from 'zod';

const words = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} /'*-]*(?: \.\.\. [\p{L}\p{N} /'*-]+)*$/u, 'words such as "blauwe plek*"');

const Sign = z.strictObject({
  name: z.string().trim().min(1),
  /** How much it says for (or below zero: against) a present danger; counted once for each sign. */
  weight: z
    .int()
    .min(-9)
    .max(9)
    .refine((weight) => weight !== 0, 'a weight that is not 0'),
  /** Names the danger itself. */
  danger: z.literal(true).optional(),
  /** Tells of a certain person. Without a danger or a certain person there is no alarm, whatever is said. */
  concrete: z.literal(true).optional(),
  words: z.array(words).min(1),
});

/** What content/urgent.yaml may hold. */
export const UrgentFile = z.strictObject({
  /** From this sum of weights on somebody tells of a present danger. */
  threshold: z.int().positive(),
  signs: z
    .array(Sign)
    .min(1)
    .refine((signs) => signs.some((sign) => sign.danger), 'at least one sign with danger: true'),
});

export type Urgent = z.infer<typeof UrgentFile>;
