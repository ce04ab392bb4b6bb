import { fill } from '../content/fill.ts';
import type { Content } from '../content/index.ts';
import type { ViewOf } from '../dialogs/view.ts';
import type { StandardLine } from '../dialogs/view-parts.ts';
import { card, column, columns, text, typedText } from './parts/build.ts';
import { button } from './parts/button.ts';
import type { CardAction } from './parts/card-action.ts';
import type { Card, Element } from './parts/element.ts';
import { noticePart } from './parts/notice.ts';
import { progressBar } from './parts/progress-bar.ts';
import { withProgress } from './parts/progress-words.ts';
import { stepPart } from './parts/step-part.ts';

/** All standards with their state. A tap opens a standard. */
export function overviewCard(content: Content, view: ViewOf<'overview'>): Card {
  const { texts } = content;
  const { round, progress, team } = view;
  const context = {
    ronde: round,
    beantwoord: progress.answered,
    criteria: progress.total,
  };
  return card(
    [
      typedText(fill(texts.overview.title, { team }), { size: 'Medium', weight: 'Bolder', style: 'heading' }),
      text(withProgress(content, fill(texts.overview.context, context), progress), {
        size: 'Small',
        isSubtle: true,
        spacing: 'Small',
      }),
      progressBar(progress),
      ...noticePart(content, view.notice),
      ...stepPart(content, view.step),
      ...view.lines.map((line) => standardRow(content, line, round)),
    ],
    actions(content, view),
    true,
  );
}

/** The summary and the notes of this round, and the summary of the round before. */
function actions({ texts }: Content, { round, noted }: ViewOf<'overview'>): CardAction[] {
  const before = round - 1;
  return [
    button(texts.buttons.summary, { event: { kind: 'summary', round } }),
    ...(noted ? [button(texts.notes.all, { event: { kind: 'notes', round } })] : []),
    ...(before > 0
      ? [button(fill(texts.summary.read, { ronde: before }), { event: { kind: 'summary', round: before } })]
      : []),
  ];
}

function standardRow(content: Content, { standard, counts, result }: StandardLine, round: number): Element {
  const { texts } = content;
  const answered = counts.total - counts.open;
  const state =
    result?.label ??
    (answered === 0
      ? content.open.label
      : fill(texts.overview.partly, { beantwoord: answered, criteria: counts.total }));
  const title = fill(texts.overview.openStandard, {
    nummer: standard.id,
    standaard: standard.label,
    stand: state,
  });
  return columns(
    [
      column(
        [text((result ?? content.open).symbol, { weight: 'Bolder', horizontalAlignment: 'Center' })],
        '20px',
      ),
      column([text(`${standard.id} · ${standard.label} – **${state}**`)], 'stretch', { spacing: 'Small' }),
    ],
    {
      spacing: 'Small',
      selectAction: button(title, { event: { kind: 'open', round, standard: standard.id } }),
    },
  );
}
