import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { CriterionChange, ManagersViewOf, VotesCompared } from '../../dialogs/managers/managers-view.ts';
import { spreadLine } from '../../dialogs/vote/spread-line.ts';
import { card, container, SUBHEADING, text, typedText } from '../parts/build.ts';
import { button } from '../parts/button.ts';
import { countsSentence } from '../parts/counts.ts';
import { dutchDate } from '../parts/date.ts';
import type { Card, Element } from '../parts/element.ts';
import { gapSentences } from '../parts/gaps.ts';
import { noticePart } from '../parts/notice.ts';
import { roundChart } from '../parts/round-chart.ts';
import { shortened } from '../parts/shortened.ts';

type View = ManagersViewOf<'trend'>;

/** How many characters of a team's reason for a change the card shows. */
const SHORT = 200;

/** Rounds side by side, in words that need no chart. */
export function trendCard(content: Content, view: View): Card {
  const { trend, buttons } = content.texts;
  const several = view.rounds.length > 1;
  return card(
    [
      typedText(fill(trend.title, { team: view.team }), {
        size: 'Medium',
        weight: 'Bolder',
        style: 'heading',
      }),
      ...noticePart(content, view.notice),
      ...(several ? [roundChart(content, view.rounds)] : []),
      ...view.rounds.map((round) => roundLine(content, round)),
      ...(several ? comparison(content, view) : [text(trend.one, { spacing: 'Medium' })]),
    ],
    [
      ...(view.more === null
        ? []
        : [button(trend.more, { event: { kind: 'trend', page: view.more } }, { style: 'positive' })]),
      button(buttons.summary, { event: { kind: 'summary' } }),
      button(buttons.overview, { event: { kind: 'overview' } }),
    ],
    true,
  );
}

function roundLine(content: Content, { round, closedAt, counts }: View['rounds'][number]): Element {
  const { trend } = content.texts;
  const title =
    closedAt === null
      ? fill(trend.roundOpen, { ronde: round })
      : fill(trend.round, { ronde: round, datum: dutchDate(closedAt) });
  return container(
    [
      text(title, { weight: 'Bolder' }),
      text(countsSentence(content, counts), { size: 'Small', spacing: 'None' }),
    ],
    { spacing: 'Small' },
  );
}

function comparison(content: Content, view: View): Element[] {
  const { trend } = content.texts;
  const newest = view.rounds.slice(-2).map(({ round }) => fill(trend.roundShort, { ronde: round }));
  return [
    text(trend.perStandard, SUBHEADING),
    ...view.standards.map((line) => standardLine(content, line)),
    ...(view.changes.length > 0 || view.changed === 0 ? [text(trend.changed, SUBHEADING)] : []),
    ...view.changes.map((change) => changePart(content, change)),
    ...(view.changed === 0 ? [text(trend.noChanges, { spacing: 'Small' })] : []),
    ...(view.votes.length > 0
      ? [text(trend.votes, SUBHEADING), ...view.votes.map((votes) => votesPart(content, votes, newest))]
      : []),
  ];
}

function standardLine(
  content: Content,
  { standard, results, comparable }: View['standards'][number],
): Element {
  const { trend } = content.texts;
  const states = results.map((result) => result ?? content.open);
  const row = states.map(({ symbol, label }) => `${symbol} ${label}`).join(' → ');
  return container(
    [
      text(`${standard.id} · ${standard.label}`),
      text(row, { spacing: 'None', weight: 'Bolder' }),
      ...(comparable ? [] : [text(trend.otherText, { size: 'Small', isSubtle: true, spacing: 'None' })]),
    ],
    { spacing: 'Small' },
  );
}

function changePart(
  content: Content,
  { criterion, before, after, why, comparable }: CriterionChange,
): Element {
  const { trend } = content.texts;
  const was = before ?? content.open;
  const is = after ?? content.open;
  const short = shortened(why, SHORT);
  return container(
    [
      text(`${criterion.id} ${criterion.label}: ${was.symbol} ${was.label} → ${is.symbol} ${is.label}`),
      ...(short ? [typedText(short, { size: 'Small', isSubtle: true, spacing: 'None' })] : []),
      ...(comparable ? [] : [text(trend.otherText, { size: 'Small', isSubtle: true, spacing: 'None' })]),
    ],
    { spacing: 'Small' },
  );
}

/** One criterion on which the team voted in both rounds: what was agreed, and how far the votes lay apart. */
function votesPart(
  content: Content,
  { before, after, comparable }: VotesCompared,
  rounds: string[],
): Element {
  const { trend } = content.texts;
  const { criterion } = after;
  const both = [before, after];
  const agreed = both
    .map((one) => one.agreed ?? content.open)
    .map(({ symbol, label }) => `${symbol} ${label}`);
  const spread = both.flatMap(({ counts, voted, of }, n) =>
    counts ? [spreadLine(content, rounds[n] ?? '', { ...counts, voted, of })] : [],
  );
  const gaps = both.flatMap((one, n) =>
    gapSentences(content, criterion, one.gaps.slice(0, 1)).map((gap) => `${rounds[n] ?? ''} · ${gap}`),
  );
  return container(
    [
      text(`${criterion.id} ${criterion.label}: ${agreed.join(' → ')}`),
      ...spread.map((line) => text(line, { size: 'Small', isSubtle: true, spacing: 'None' })),
      ...gaps.map((line) => text(line, { size: 'Small', spacing: 'None' })),
      ...(comparable ? [] : [text(trend.otherText, { size: 'Small', isSubtle: true, spacing: 'None' })]),
    ],
    { spacing: 'Small' },
  );
}
