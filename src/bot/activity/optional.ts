import { z } from 'zod';

/**
 * A text that need not be there. Null, an empty text and a value of another kind count as absent: clients and SDKs of Teams
 * send them all. A text that is there still has to be as `shape` says.
 */
export function optionalText<T extends z.ZodType<string, string>>(shape: T) {
  return z.preprocess(
    (value) => (typeof value === 'string' && value !== '' ? value : undefined),
    shape.optional(),
  );
}

/** An object that need not be there; one that can't be read counts as absent. */
export function optionalPart<T extends z.ZodType>(shape: T) {
  return shape.optional().catch(undefined);
}

/** A list that need not be there. Entries that can't be read are left out, and those behind the first `most`. */
export function optionalList<T extends z.ZodType>(shape: T, most: number) {
  const all = z.preprocess(
    (value) => (Array.isArray(value) ? value.slice(0, most) : []),
    z.array(shape.nullable().catch(null)),
  );
  return all.transform((found) => found.filter((one) => one !== null));
}
