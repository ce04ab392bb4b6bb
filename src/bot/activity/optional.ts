import { z } from 'zod';

/**
 * A text that need not be there. Null, an empty one and another kind are as if it was not: clients and SDKs of Teams
 * send them all. What is there still has to be as `shape` says.
 */
export function optionalText<T extends z.ZodType<string, string>>(shape: T) {
  return z.preprocess(
    (value) => (typeof value === 'string' && value !== '' ? value : undefined),
    shape.optional(),
  );
}

/** Something with parts that need not be there; what can't be read as one is as if it was not. */
export function optionalPart<T extends z.ZodType>(shape: T) {
  return shape.optional().catch(undefined);
}

/** A list that need not be there; what in it can't be read is left out, and what is behind `most`. */
export function optionalList<T extends z.ZodType>(shape: T, most: number) {
  const all = z.preprocess(
    (value) => (Array.isArray(value) ? value.slice(0, most) : []),
    z.array(shape.nullable().catch(null)),
  );
  return all.transform((found) => found.filter((one) => one !== null));
}
