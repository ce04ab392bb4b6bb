import type { z } from 'zod';
import type { FrameworkFile } from './schema.ts';

type Framework = z.infer<typeof FrameworkFile>;
type Quoting = Readonly<{ quoted: string; stem: string; norm: string }>;

/** How many words may join the quotations. A sentence with more is no longer the words of the source. */
const MOST_JOINING = 12;

/**
 * Holds the sentence in which people read a norm to the norm itself, so that quotation marks never lie.
 * @returns one line for each mistake, naming the file
 */
export function checkQuoted({ standards }: Framework): string[] {
  return standards.flatMap(({ norm: stem, criteria }) =>
    criteria.flatMap(({ id, quoted, norm }) =>
      mistakes(norm === undefined ? { quoted, stem: '', norm: stem } : { quoted, stem, norm }).map(
        (mistake) => `framework.yaml: ${id}.quoted: ${mistake}`,
      ),
    ),
  );
}

function mistakes({ quoted, stem, norm }: Quoting): string[] {
  const joining = quoted.replace(/“[^“”]*”/g, ' ');
  if (/[“”]/.test(joining)) return ['each “ needs its ”'];
  const pieces = [...quoted.matchAll(/“([^“”]*)”/g)].map(([, piece = '']) => spaced(piece));
  const words = joining.match(/\p{L}+/gu)?.length ?? 0;
  return [
    ...(words > MOST_JOINING
      ? [`${words} words outside the quotation marks, at most ${MOST_JOINING} expected`]
      : []),
    ...unlike(pieces, { stem, norm }),
  ];
}

/** Follows the pieces through the stem and then the norm. They may leave out words of the stem, but none of the norm. */
function unlike(pieces: readonly string[], { stem, norm }: Omit<Quoting, 'quoted'>): string[] {
  let [inStem, inNorm] = [spaced(stem), spaced(norm)];
  const lost: string[] = [];
  for (const piece of pieces) {
    const left = after(inStem, piece);
    const rest = after(inNorm, piece);
    if (left && inNorm === spaced(norm)) inStem = left.after;
    else if (rest) {
      lost.push(rest.before);
      inNorm = rest.after;
    } else return [`“${piece}” does not stand here in the norm word for word`];
  }
  return [...lost, inNorm]
    .map((part) => part.trim())
    .filter((part) => !/^[.:]?$/.test(part))
    .map((part) => `leaves out "${part}" of the norm`);
}

/** What stands before and after a piece of whole words, whose first letter may be a capital or not. */
function after(text: string, piece: string): { before: string; after: string } | null {
  if (piece === '') return null;
  for (let at = 0; at + piece.length <= text.length; at += 1) {
    const [before, found, rest] = [
      text.slice(0, at),
      text.slice(at, at + piece.length),
      text.slice(at + piece.length),
    ];
    const whole = !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(rest);
    if (whole && small(found) === small(piece)) return { before, after: rest };
  }
  return null;
}

function small(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
