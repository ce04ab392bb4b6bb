import * as z from 'zod';

/**
 * A text that may be absent. Null, an empty text and a value of another kind count as absent: clients and SDKs of Teams
 * send them all. A text that is there must still fit `shape`.
 */
export function optionalText<T extends z.ZodType<string, string>>(shape: T) {
  return z.preprocess(
    (value) => (typeof value === 'string' && value !== '' ? value : undefined),
    shape.optional(),
  );
}

/** An object that may be absent. One that can't be read counts as absent. */
export function optionalPart<T extends z.ZodType>(shape: T) {
  return shape.optional().catch(undefined);
}

/** A list that may be absent. It leaves out entries that can't be read, and all after the first `most`. */
export function optionalList<T extends z.ZodType>(shape: T, most: number) {
  const all = z.preprocess(
    (value) => (Array.isArray(value) ? value.slice(0, most) : []),
    z.array(shape.nullable().catch(null)),
  );
  return all.transform((found) => found.filter((one) => one !== null));
}
