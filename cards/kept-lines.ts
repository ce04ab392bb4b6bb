import { fill } from '../content/fill.ts';
import type { Content } from '../content/index.ts';
import type { Kept } from '../dialogs/rights/kept.ts';

/** How many teams are named. The file has all. */
const TEAMS = 5;

/** Says how much is kept about somebody, a line for each kind of thing. */
export function keptLines(content: Content, naam: string, kept: Kept): string[] {
  const { kept: words } = content.texts.rights;
  const count = (line: string, aantal: number) => (aantal > 0 ? [fill(line, { aantal })] : []);
  const lines = [
    ...(kept.teams > 0 ? [fill(words.name, { naam, aantal: kept.teams })] : []),
    ...speaksLines(content, kept),
    ...count(words.answers, kept.answers),
    ...(kept.votes === 1 ? [words.votesOne] : count(words.votes, kept.votes)),
    ...count(words.inGroups, kept.inGroups),
    ...count(words.rounds, kept.rounds),
    ...count(words.actions, kept.actions),
    ...count(words.receives, kept.receives),
    ...count(words.trail, kept.trail),
    ...(kept.scan ? [words.scan] : []),
    ...(kept.address ? [words.address] : []),
  ];
  return lines.length > 0 ? lines : [words.nothing];
}

/** For whom somebody speaks in each team where they said it. */
function speaksLines({ talk, texts }: Content, { speaks }: Kept): string[] {
  const words = texts.rights.kept;
  const nameOf = (id: string) => talk.parties.find((party) => party.id === id)?.inSentence ?? id;
  const named = speaks
    .slice(0, TEAMS)
    .map(({ team, party }) =>
      party === '' ? fill(words.speaksNone, { team }) : fill(words.speaks, { team, partij: nameOf(party) }),
    );
  const more = speaks.length - named.length;
  return more > 0 ? [...named, fill(words.speaksMore, { aantal: more })] : named;
}
