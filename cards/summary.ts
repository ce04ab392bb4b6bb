import { fill } from '../content/fill.ts';
import type { Choice, Content } from '../content/index.ts';
import type { CriterionLine, ViewOf } from '../dialogs/view.ts';
import { button } from './parts/button.ts';
import {
  type Action,
  type Card,
  card,
  column,
  columns,
  container,
  type Element,
  SUBHEADING,
  text,
  typedText,
} from './parts/element.ts';
import { noticePart } from './parts/notice.ts';
import { resourceParts } from './parts/resources.ts';
import { resultChart } from './parts/result-chart.ts';
import { resultTable } from './parts/result-table.ts';

type SummaryView = ViewOf<'summary'>;

/** How many criteria a list names; the rest is counted, and found in the overview. */
const NAMED = 8;

/** Where the team stands: result per standard, what goes well, what needs strengthening, what is unknown. */
export function summaryCard(content: Content, view: SummaryView): Card {
  const { texts } = content;
  const { summary } = texts;
  return card(
    [
      typedText(fill(summary.title, { team: view.team }), {
        size: 'Large',
        weight: 'Bolder',
        style: 'heading',
      }),
      text(contextLine(content, view), { size: 'Small', isSubtle: true, spacing: 'Small' }),
      ...noticePart(texts, view.notice),
      ...(view.confirm ? confirmPart(content, view) : []),
      totals(content, view),
      text(summary.perStandard, SUBHEADING),
      resultChart(content, view.lines),
      resultTable(content, view.lines),
      ...list(content, summary.weak, view.weak),
      ...list(content, summary.strong, view.strong),
      ...(view.unknown.length > 0 ? list(content, summary.unknown, view.unknown) : []),
      ...(view.open.length > 0 && !view.closed ? list(content, summary.open, view.open) : []),
      ...(view.suggestions.length > 0
        ? [text(summary.suggestions, SUBHEADING), ...resourceParts(texts, view.suggestions, true)]
        : []),
      text(summary.privacy, { size: 'Small', isSubtle: true, spacing: 'Medium' }),
    ],
    actions(content, view),
    true,
  );
}

function contextLine(content: Content, { round, closedAt, progress }: SummaryView): string {
  const { summary } = content.texts;
  const values = { ronde: round, beantwoord: progress.answered, criteria: progress.total };
  if (closedAt === null) return fill(summary.interim, values);
  return fill(summary.closed, { ...values, datum: dutchDate(closedAt) });
}

function dutchDate(iso: string): string {
  return new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' }).format(
    new Date(iso),
  );
}

function confirmPart(content: Content, { open }: SummaryView): Element[] {
  const { summary } = content.texts;
  const sentence = open.length > 0 ? fill(summary.confirmOpen, { aantal: open.length }) : summary.confirm;
  return [container([text(sentence, { weight: 'Bolder' })], { style: 'warning', spacing: 'Small' })];
}

/** One tile for each choice that counts, the others in a sentence under them. */
function totals(content: Content, { counts }: SummaryView): Element {
  const count = (choice: Choice) => counts.byChoice[choice.id] ?? 0;
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

function actions(content: Content, view: SummaryView): Action[] {
  const { buttons } = content.texts;
  const { round } = view;
  const overview = button(buttons.overview, { event: { kind: 'overview', round } });
  if (view.closed) {
    return [button(buttons.newRound, { event: { kind: 'new-round' } }), overview];
  }
  if (view.confirm) {
    return [
      button(buttons.confirmClose, { event: { kind: 'confirm-close', round } }, { style: 'positive' }),
      button(buttons.notYet, { event: { kind: 'summary', round } }),
    ];
  }
  const close = { event: { kind: 'close', round } } as const;
  return view.open.length === 0
    ? [button(buttons.close, close, { style: 'positive' }), overview]
    : [
        button(buttons.resume, { event: { kind: 'start' } }, { style: 'positive' }),
        overview,
        button(buttons.close, close),
      ];
}
