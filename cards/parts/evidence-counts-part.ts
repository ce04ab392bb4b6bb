import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { EvidenceCounts } from '../../dialogs/view-parts.ts';
import { text } from './build.ts';
import type { Element } from './element.ts';

/** How often a team said each way in which it knows its answers. Where it never said one, there are no elements. */
export function evidenceCountsPart({ texts }: Content, { given, none, isWeak }: EvidenceCounts): Element[] {
  const words = texts.talk.evidence;
  if (given.every(({ count }) => count === 0)) return [];
  const counts = given.map(({ evidence, count }) =>
    fill(words.count, { bron: evidence.label.toLowerCase(), aantal: count }),
  );
  const unsaid = none > 0 ? [fill(words.none, { aantal: none })] : [];
  return [
    text(fill(words.summary, { bronnen: [...counts, ...unsaid].join(' · ') }), { spacing: 'Small' }),
    ...(isWeak ? [text(`**${words.onlyWeak}**`, { spacing: 'None' })] : []),
  ];
}
