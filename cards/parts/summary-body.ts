import { fill } from '../../content/fill.ts';
import type { Choice, Content } from '../../content/index.ts';
import { own } from '../../content/own.ts';
import type { ViewOf } from '../../dialogs/view.ts';
import type { CriterionLine } from '../../dialogs/view-parts.ts';
import { column, columns, container, SUBHEADING, text } from './build.ts';
import { dutchDate } from './date.ts';
import { dissentPart } from './dissent-part.ts';
import type { Element } from './element.ts';
import { evidenceCountsPart } from './evidence-counts-part.ts';
import { planPart } from './plan-part.ts';
import { resultChart } from './result-chart.ts';
import { resultTable } from './result-table.ts';
import { sincePart } from './since-part.ts';
import { votePart } from './vote-part.ts';

type SummaryView = ViewOf<'summary'>;

/** How many criteria a list names. The others are counted, and stand in the overview. */
const NAMED = 8;

/** The line that tells which round it is, and how far the round is. */
export function summaryContext(content: Content, { round, closedAt, progress }: SummaryView): string {
  const { summary } = content.texts;
  const values = { ronde: round, beantwoord: progress.answered, criteria: progress.total };
  if (closedAt === null) return fill(summary.interim, values);
  return fill(summary.closed, { ...values, datum: dutchDate(closedAt) });
}

/** How a team stands: the result of each standard, what goes well, what needs strengthening, what is unknown. */
export function summaryBody(content: Content, view: SummaryView): Element[] {
  const { summary } = content.texts;
  return [
    totals(content, view),
    ...evidenceCountsPart(content, view.evidence),
    ...(view.since ? sincePart(content, view.since) : []),
    text(summary.perStandard, SUBHEADING),
    resultChart(content, view.lines),
    resultTable(content, view.lines),
    ...list(content, summary.weak, view.weak),
    ...list(content, summary.strong, view.strong),
    ...(view.unknown.length > 0 ? list(content, summary.unknown, view.unknown) : []),
    ...(view.open.length > 0 && !view.closed ? list(content, summary.open, view.open) : []),
    ...votePart(content, view.votes),
    ...dissentPart(content, summary.dissents, view.dissents),
    ...planPart(content, view.actions),
  ];
}

/** One tile for each choice that counts, the others in a sentence under them. */
function totals(content: Content, { counts }: SummaryView): Element {
  const count = (choice: Choice) => own(counts.byChoice, choice.id) ?? 0;
  const ranked = content.choices.filter((choice) => choice.rank !== undefined);
  const others = content.choices
    .filter((choice) => choice.rank === undefined)
    .map((choice) => `${choice.symbol} ${choice.label}: ${count(choice)}`);
  const open = counts.open > 0 ? [`${content.open.symbol} ${content.open.label}: ${counts.open}`] : [];
  return container(
    [
      columns(
        ranked.map((choice) =>
          column(
            [
              text(`${choice.symbol} ${count(choice)}`, {
                size: 'ExtraLarge',
                weight: 'Bolder',
                horizontalAlignment: 'Center',
              }),
              text(choice.label, {
                size: 'Small',
                horizontalAlignment: 'Center',
                spacing: 'None',
              }),
            ],
            'stretch',
            { spacing: 'None' },
          ),
        ),
      ),
      text([...others, ...open].join('   '), { size: 'Small', spacing: 'Small' }),
    ],
    { spacing: 'Medium' },
  );
}

function list(content: Content, title: string, lines: readonly CriterionLine[]): Element[] {
  const { summary } = content.texts;
  const named = lines.slice(0, NAMED).map(({ criterion, choice }) => {
    const state = choice ?? content.open;
    return text(`${state.symbol} ${criterion.id} ${criterion.label} – ${state.label}`, { spacing: 'Small' });
  });
  const rest = lines.length - named.length;
  return [
    text(title, SUBHEADING),
    ...(named.length > 0 ? named : [text(summary.none, { spacing: 'Small' })]),
    ...(rest > 0 ? [text(fill(summary.more, { aantal: rest }), { isSubtle: true, spacing: 'Small' })] : []),
  ];
}
