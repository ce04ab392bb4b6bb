import { listed } from '../../content/dutch.ts';
import { fill } from '../../content/fill.ts';
import type { Content, Criterion } from '../../content/index.ts';
import type { PartyResults } from '../../dialogs/vote/party-results.ts';
import type { VoteResults } from '../../dialogs/vote/vote-result.ts';
import { capitalised } from './capitalised.ts';

/** How many findings stand on the first screen of a summary. The others are folded away. */
export const FINDINGS = 2;

type Parties = PartyResults['gaps'][number];

/** Between which parties there is a gap on a criterion, as findings: "Wijkteam en Veilig Thuis zien criterium 10C anders." */
export function gapSentences(
  content: Content,
  { id }: Pick<Criterion, 'id'>,
  gaps: PartyResults['gaps'],
): string[] {
  return gaps.map((parties) => gapSentence(content, parties, [id]));
}

/** The same for all criteria: one sentence for the same parties, "Wijkteam en Veilig Thuis zien 3A en 10C anders." */
export function findings(content: Content, votes: VoteResults | null): string[] {
  const all = (votes?.lines ?? []).flatMap(({ criterion, gaps }) =>
    gaps.map((parties) => ({ parties, id: criterion.id })),
  );
  const groups = Map.groupBy(all, ({ parties }) => listed(parties.map(({ id }) => id)));
  return [...groups.values()].flatMap((group) => {
    const ids = group.map(({ id }) => id);
    return group[0] ? [gapSentence(content, group[0].parties, ids)] : [];
  });
}

/** What is told of parties without a gap; null where there are no two parties to compare. */
export function noGapSentence({ texts }: Content, { groups, isCompared }: PartyResults): string | null {
  const { noGap, notCompared } = texts.talk.party;
  if (groups.filter(({ party }) => party).length < 2) return null;
  return isCompared ? noGap : notCompared;
}

function gapSentence({ texts }: Content, parties: Parties, criteria: readonly string[]): string {
  const names = listed(parties.map(({ inSentence }) => inSentence));
  const { gap, gaps } = texts.talk.party;
  const [criterium = '', ...more] = criteria;
  return capitalised(
    more.length === 0
      ? fill(gap, { partijen: names, criterium })
      : fill(gaps, { partijen: names, criteria: listed(criteria) }),
  );
}
