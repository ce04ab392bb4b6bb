import lunr from 'lunr';

/** The one field of the index. */
export const FIELD = 'stems';

/** BM25's k1 and b: how slowly a repeated stem counts less, and how much long texts are held back (0 to 1). */
const REPEATED = 8;
const LENGTH = 0.5;

/**
 * Has lunr build its index of all entries, which takes long and much memory. The texts come as stems, so lunr's own pipeline is
 * left out.
 * @param entries the stems of each entry; a stem that counts more is there more often
 */
export function lunrIndexOf(entries: readonly (readonly string[])[]): lunr.Index {
  const builder = new lunr.Builder();
  // Without a pipeline lunr uses a token only as a key, and a string is a key already.
  builder.tokenizer = Object.assign((stems: unknown) => stems as lunr.Token[], lunr.tokenizer);
  builder.ref('number');
  builder.k1(REPEATED);
  builder.b(LENGTH);
  builder.field(FIELD);
  entries.forEach((stems, number) => {
    builder.add({ number: String(number), [FIELD]: stems });
  });
  return builder.build();
}
