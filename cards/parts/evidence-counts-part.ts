import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { EvidenceCounts } from '../../dialogs/view-parts.ts';
import { text } from './build.ts';
import type { Element } from './element.ts';

/**
 * How often a team said each way in which it knows its answers. Where it never said one, there are no elements.
 * @param sentence what is said around the counts; the team reads other words than its manager
 */
export function evidenceCountsPart(
  { texts }: Content,
  { given, none }: EvidenceCounts,
  sentence: string,
): Element[] {
  const words = texts.talk.evidence;
  if (!isSaid(given)) return [];
  const counts = given.map(({ evidence, count }) =>
    fill(words.count, { bron: evidence.label.toLowerCase(), aantal: count }),
  );
  const unsaid = none > 0 ? [fill(words.none, { aantal: none })] : [];
  const bronnen = [...counts, ...unsaid].join(' · ');
  return [text(fill(sentence, { bronnen }), { size: 'Small', spacing: 'Small' })];
}

/** Whether what was said rests on weak evidence, which asks to look further. */
export function isOnlyWeak({ given, isWeak }: EvidenceCounts): boolean {
  return isSaid(given) && isWeak;
}

function isSaid(given: EvidenceCounts['given']): boolean {
  return given.some(({ count }) => count > 0);
}
