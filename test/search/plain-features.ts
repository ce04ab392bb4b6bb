import type { TextRead } from '../../dialogs/search/learned/features.ts';
import { soundOf } from '../../dialogs/search/sound.ts';

/** The features of a text, each written out as a text and then numbered. */
export function plainFeatures({ words, frame, traits }: TextRead): Set<number> {
  const ofWords = words.flatMap((one, at) => [
    `w${one}`,
    `s${soundOf(one)}`,
    ...(at > 0 ? [`b${words[at - 1]} ${one}`] : []),
    ...(at > 1 ? [`g${words[at - 2]} ${one}`] : []),
    ...piecesOf(one, 3, 6),
  ]);
  const length = `l${Math.min(6, Math.floor(Math.log2(words.length + 1)))}`;
  return new Set([...ofWords, ...framed(frame), length, ...traits.map((one) => `t${one}`)].map(numberOf));
}

/** The features of what a text asks. */
export function plainFrameFeatures(frame: readonly string[]): Set<number> {
  const ofWords = frame.filter((one) => one !== '#').flatMap((one) => [`w${one}`, ...piecesOf(one, 4, 5)]);
  const ofNeighbours = frame.map((one, at) => `g${frame[at - 2] ?? '^'} ${one}`);
  const parts = `n${Math.min(8, frame.length)}`;
  return new Set([...ofWords, ...ofNeighbours, ...framed(frame), parts].map(numberOf));
}

/** The number of a feature: FNV-1a over all of its letters, with the high bits mixed into the low ones. */
function numberOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at++) hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & ((1 << 17) - 1);
}

function piecesOf(one: string, shortest: number, longest: number): string[] {
  const spaced = ` ${one} `;
  const lengths = Array.from({ length: longest - shortest + 1 }, (_, more) => shortest + more);
  return lengths.flatMap((length) =>
    Array.from({ length: Math.max(0, spaced.length - length + 1) }, (_, from) =>
      spaced.slice(from, from + length),
    ),
  );
}

function framed(frame: readonly string[]): string[] {
  const at = (place: number) => frame[place] ?? '^';
  const all = frame.flatMap((one, place) => [
    `f${at(place - 1)} ${one}`,
    `h${at(place - 2)} ${at(place - 1)} ${one}`,
  ]);
  return [...all, `f${at(frame.length - 1)} $`];
}
