import { capitalised } from '../../cards/parts/capitalised.ts';
import { countsOfVotes } from '../../cards/parts/counts.ts';
import { gapSentences } from '../../cards/parts/gaps.ts';
import { turnoutSentence } from '../../cards/vote/turnout.ts';
import { fill } from '../../content/fill.ts';
import type { Content, Criterion } from '../../content/index.ts';
import { own } from '../../content/own.ts';
import type { ButtonEvent } from '../../dialogs/event.ts';
import { isComparable } from '../../dialogs/managers/compare.ts';
import type { Answer, Scan } from '../../dialogs/scan.ts';
import { spreadWords } from '../../dialogs/vote/spread-line.ts';
import { votedWords } from '../../dialogs/vote/turnout-words.ts';
import { voteResults } from '../../dialogs/vote/vote-results.ts';
import { turnoutOf } from '../../dialogs/vote/vote-views.ts';
import { ballotOn, stageOf } from '../../dialogs/vote/voting.ts';
import type { HeatButton } from './heat-button.ts';
import { type HeatTeam, heatRound, roundBefore } from './heat-round.ts';

/** A heading with what stands under it. `link`: where that leads to; empty where it leads nowhere. */
export type HeatFact = Readonly<{ title: string; lines: readonly string[]; link: string }>;

/** One criterion as its team knows it, beside the map. It holds no vote of anybody, and nobody's name. */
export type HeatCriterion = Readonly<{
  criterion: string;
  title: string;
  question: string;
  answer: Readonly<{ symbol: string; label: string }>;
  facts: readonly HeatFact[];
  close: string;
  open: HeatButton;
}>;

/** @returns null for a team without a scan, and for a criterion that does not exist */
export function heatCriterionBody(
  content: Content,
  team: HeatTeam,
  wanted: Readonly<{ criterion: string | null; round: number | null }>,
): HeatCriterion | null {
  const scan = heatRound(team, wanted.round);
  const criterion = content.criteria.find(({ id }) => id === wanted.criterion);
  if (!scan || !criterion) return null;
  const { heat } = content.texts.tab;
  const answer = own(scan.answers, criterion.id) ?? null;
  const { symbol, label } = choiceOf(content, answer);
  const before = roundBefore(team, scan);
  return {
    criterion: criterion.id,
    title: `${criterion.id} · ${criterion.label}`,
    question: criterion.question,
    answer: { symbol, label },
    facts: [
      ...writtenFacts(content, answer),
      ...votesFact(content, criterion, scan),
      ...(before ? beforeFact(content, criterion, { before, scan }) : []),
    ],
    close: fill(heat.close, { criterium: criterion.id }),
    open: openButton(content, criterion, scan),
  };
}

function choiceOf(content: Content, answer: Answer | null) {
  return content.choices.find(({ id }) => id === answer?.choice) ?? content.open;
}

/** What the team wrote with its answer, and how it knows that. */
function writtenFacts(content: Content, answer: Answer | null): HeatFact[] {
  const { heat } = content.texts.tab;
  const choice = content.choices.find(({ id }) => id === answer?.choice);
  const reason = choice?.reasons?.find(({ id }) => id === answer?.reason)?.label ?? '';
  const evidence = content.talk.evidence.find(({ id }) => id === answer?.evidence)?.label ?? '';
  return [
    { title: heat.reason, lines: [reason] },
    { title: heat.note, lines: [answer?.note ?? ''], link: answer?.link ?? '' },
    { title: content.texts.talk.evidence.question, lines: [choice ? evidence : ''] },
    { title: heat.dissent, lines: [answer?.dissent ?? ''] },
  ]
    .map(({ title, lines, link = '' }) => ({
      title,
      lines: lines.filter((line) => line.trim() !== ''),
      link,
    }))
    .filter(({ lines, link }) => lines.length > 0 || link !== '');
}

/** Of open votes it tells only how many there are. */
function votesFact(content: Content, criterion: Criterion, scan: Scan): HeatFact[] {
  const { heat } = content.texts.tab;
  if (stageOf(scan, criterion) === 'open') {
    const turnout = turnoutSentence(content, turnoutOf(ballotOn(scan, criterion.id)));
    return [{ title: heat.votes, lines: [turnout], link: '' }];
  }
  const votes = voteResults(content, scan)?.lines.find((line) => line.criterion === criterion);
  if (!votes?.counts) return [];
  const spread = fill(heat.spread, {
    spreiding: capitalised(spreadWords(content, votes.counts)),
    stemmen: votedWords(content, votes),
  });
  const counts = countsOfVotes(content, votes.counts.tally).join(' · ');
  const lines = [spread, counts, ...gapSentences(content, criterion, votes.gaps)];
  return [{ title: heat.votes, lines, link: '' }];
}

function beforeFact(
  content: Content,
  criterion: Criterion,
  { before, scan }: Readonly<{ before: Scan; scan: Scan }>,
): HeatFact[] {
  const answer = own(before.answers, criterion.id);
  if (!answer?.choice) return [];
  const { symbol, label } = choiceOf(content, answer);
  const comparable = isComparable([criterion], [before, scan]);
  const lines = [
    `${symbol} ${label}`,
    ...(answer.note.trim() === '' ? [] : [answer.note]),
    ...(comparable ? [] : [content.texts.trend.otherText]),
  ];
  return [{ title: fill(content.texts.tab.heat.before, { ronde: before.round }), lines, link: '' }];
}

/** A closed round is read by its standards. */
function openButton(content: Content, { id, standard }: Criterion, { round, closedAt }: Scan): HeatButton {
  const { heat } = content.texts.tab;
  const title =
    closedAt === null ? fill(heat.open, { criterium: id }) : fill(heat.read, { nummer: standard });
  const event: ButtonEvent = { kind: 'open', round, criterion: id };
  return { title, data: { event } };
}
