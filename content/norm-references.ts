import type { ContentParts } from './content-parts.ts';
import type { Mistake } from './mistake.ts';
import { shown } from './shown.ts';

type Quoting = Readonly<{ quoted: string; stem: string; norm: string }>;

/** How many words may join the quotations. A sentence with more is no longer the words of the source. */
const MOST_JOINING = 12;

/** Holds the sentence in which people read a norm to the norm itself, so that quotation marks never lie. */
export function checkQuoted({ framework }: Pick<ContentParts, 'framework'>): Mistake[] {
  return framework.standards.flatMap(({ norm: stem, criteria }, standard) =>
    criteria.flatMap(({ quoted, norm }, criterion): Mistake[] => {
      const says = mistakeIn(norm === undefined ? { quoted, stem: '', norm: stem } : { quoted, stem, norm });
      const path = ['standards', standard, 'criteria', criterion, 'quoted'];
      return says === undefined ? [] : [{ file: 'framework.yaml', path, says }];
    }),
  );
}

function mistakeIn({ quoted, stem, norm }: Quoting): string | undefined {
  const joining = quoted.replace(/“[^“”]*”/g, ' ');
  if (/[“”]/.test(joining)) return 'er staat een “ of ” te veel. Zet na elke “ een ”.';
  const pieces = [...quoted.matchAll(/“([^“”]*)”/g)].map(([, piece = '']) => spaced(piece));
  const words = joining.match(/\p{L}+/gu)?.length ?? 0;
  if (words > MOST_JOINING)
    return `buiten de aanhalingstekens staan ${words} woorden. Het mogen er hooguit ${MOST_JOINING} zijn.`;
  return unlike(pieces, { stem, norm });
}

/** Follows the pieces through the stem and then the norm. They may leave out words of the stem, but none of the norm. */
function unlike(pieces: readonly string[], { stem, norm }: Omit<Quoting, 'quoted'>): string | undefined {
  let [inStem, inNorm] = [spaced(stem), spaced(norm)];
  const lost: string[] = [];
  for (const piece of pieces) {
    const left = after(inStem, piece);
    const rest = after(inNorm, piece);
    if (left && inNorm === spaced(norm)) inStem = left.after;
    else if (rest) {
      lost.push(rest.before);
      inNorm = rest.after;
    } else return `${shown(piece)} staat hier niet zo in de norm. Neem de norm woord voor woord over.`;
  }
  const out = [...lost, inNorm].map((part) => part.trim()).find((part) => !/^[.:]?$/.test(part));
  return out && `uit de norm ontbreekt ${shown(out)}. Neem dat over.`;
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
