import type { Content } from '../../content/index.ts';
import { countsInWords } from './ballots.ts';
import type { ReportWords } from './report-words.ts';
import type { StoredBallot } from './team-report.ts';

/** How each party voted, a line for each, or why that was not shown. Nothing where there was nothing to compare. */
export function partyLines(
  content: Content,
  words: ReportWords,
  { parties, byParty }: Pick<StoredBallot, 'parties' | 'byParty'>,
): string[] {
  const { tooSmall } = content.texts.talk.party;
  const why: Record<string, string> = { none: '', shown: '', few: tooSmall };
  const order = new Map(content.talk.parties.map(({ id }, n) => [id, n]));
  const place = (party: string) => order.get(party) ?? (party === '' ? order.size + 1 : order.size);
  const lines = byParty
    .toSorted((a, b) => place(a.party) - place(b.party))
    .map(({ party, tally }) => `${words.party(party)}: ${countsInWords(content, words, tally)}`);
  return [why[parties] ?? parties, ...lines].filter((line) => line !== '');
}
