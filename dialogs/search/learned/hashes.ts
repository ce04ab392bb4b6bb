/** How many different features a text can have. Features that share a number by accident count as one. */
export const FEATURES = 1 << 17;

/** FNV-1a, letter by letter, so that the parts of a feature need not be put together first. */
export const START = 0x811c9dc5;
const FACTOR = 0x01000193;
const SPACE = 32;

export function withLetter(hash: number, code: number): number {
  return Math.imul(hash ^ code, FACTOR);
}

/** Goes on with a text. */
export function after(hash: number, text: string): number {
  let more = hash;
  for (let index = 0; index < text.length; index++) more = withLetter(more, text.charCodeAt(index));
  return more;
}

/** Goes on with two texts, with a space between them. */
export function spaced(hash: number, first: string, second: string): number {
  return after(withLetter(after(hash, first), SPACE), second);
}

/** The features that were found, each once, in the order in which they were found. */
export type Gathered = Readonly<{
  /** Takes the hash of a feature. */
  add: (hash: number) => void;
  all: () => Int32Array;
}>;

/** Begins a text. */
export function createGathered(): Gathered {
  // A bit for each feature: making so few bytes for a text takes less than keeping a set of numbers.
  const marks = new Int32Array(FEATURES / 32);
  const found: number[] = [];
  return {
    add: (hash) => {
      // Mixes the high bits into the low ones that are kept.
      const feature = (hash ^ (hash >>> 15)) & (FEATURES - 1);
      const place = feature >>> 5;
      const before = marks[place] ?? 0;
      marks[place] = before | (1 << (feature & 31));
      if (marks[place] !== before) found.push(feature);
    },
    all: () => Int32Array.from(found),
  };
}
