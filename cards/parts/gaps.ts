import { fill } from '../../content/fill.ts';
import type { Content, Criterion } from '../../content/index.ts';
import type { PartyResults } from '../../dialogs/vote/party-results.ts';
import { capitalised } from './capitalised.ts';

/** Between which parties there is a gap on a criterion, as findings: "Wijkteam en Veilig Thuis zien criterium 10C anders." */
export function gapSentences(
  { texts }: Content,
  { id }: Pick<Criterion, 'id'>,
  gaps: PartyResults['gaps'],
): string[] {
  const list = new Intl.ListFormat('nl');
  return gaps.map((parties) => {
    const names = list.format(parties.map(({ inSentence }) => inSentence));
    return capitalised(fill(texts.talk.party.gap, { partijen: names, criterium: id }));
  });
}

/** What is told of parties without a gap; null where there are no two parties to compare. */
export function noGapSentence({ texts }: Content, { groups, isCompared }: PartyResults): string | null {
  const { noGap, notCompared } = texts.talk.party;
  if (groups.filter(({ party }) => party).length < 2) return null;
  return isCompared ? noGap : notCompared;
}
