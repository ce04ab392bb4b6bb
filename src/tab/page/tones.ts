/** How a choice looks in a chart or a map. Its symbol and its word say the same. */
export type Tone = 'good' | 'warning' | 'attention' | 'neutral' | 'open';

type Ranked = Readonly<{ id: string | null; rank: number | null }>;

/** The tones from best to worst. Choices that count for no result are neutral. */
const TONES: readonly Tone[] = ['good', 'warning', 'attention'];

/** @returns the tone of each choice, by its id; null stands for what is still open */
export function tonesOf(choices: readonly Ranked[]): ReadonlyMap<string | null, Tone> {
  const ranked = choices.filter(({ rank }) => rank !== null).sort((a, b) => (b.rank ?? 0) - (a.rank ?? 0));
  const neutral = choices.map(({ id, rank }) => [id, rank === null ? 'neutral' : 'good'] as const);
  const tones = ranked.map(({ id }, index) => [id, TONES[index] ?? 'neutral'] as const);
  return new Map<string | null, Tone>([...neutral, ...tones, [null, 'open']]);
}
