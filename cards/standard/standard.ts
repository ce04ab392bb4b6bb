import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { ViewOf } from '../../dialogs/view.ts';
import { card, container, text, typedText } from '../parts/build.ts';
import { button } from '../parts/button.ts';
import type { CardAction } from '../parts/card-action.ts';
import { criterionLines } from '../parts/criterion-lines.ts';
import type { Card, Element } from '../parts/element.ts';
import { evidencePart } from '../parts/evidence-part.ts';
import { noticePart } from '../parts/notice.ts';
import { progressBar } from '../parts/progress-bar.ts';
import { withProgress } from '../parts/progress-words.ts';
import type { CardFields } from '../payload.ts';
import { answerTiles, reasonButtons } from './answer-tiles.ts';
import { folded } from './folded.ts';

type StandardView = ViewOf<'standard'>;

/** One standard with the criterion that it asks: the question, the choices, and the rest folded away. */
export function standardCard(content: Content, view: StandardView): Card {
  const { texts } = content;
  const { standard, asked, lines, progress, round } = view;
  const fields = { criterion: asked.criterion.id, version: asked.answer?.version ?? 0 };
  const others = lines.length > 1 ? lines : [];
  return card(
    [
      text(contextLine(content, view), { size: 'Small', isSubtle: true }),
      progressBar(progress),
      text(fill(texts.standard.heading, { nummer: standard.id, standaard: standard.label }), {
        size: 'Medium',
        weight: 'Bolder',
        style: 'heading',
      }),
      ...noticePart(content, view.notice, fields),
      askedPart(content, view, fields),
      ...(others.length > 0 ? [text(texts.standard.list, { size: 'Small', isSubtle: true })] : []),
      ...criterionLines(content, others, { round, fields }),
    ],
    navigation(content, view, fields),
  );
}

/** The line that tells where this card is in the scan. */
export function contextLine(content: Content, view: Pick<StandardView, 'standard' | 'progress'>): string {
  const line = fill(content.texts.standard.context, {
    nummer: view.standard.id,
    totaal: content.standards.length,
    beantwoord: view.progress.answered,
    criteria: view.progress.total,
  });
  return withProgress(content, line, view.progress);
}

function navigation(content: Content, view: StandardView, fields: CardFields): CardAction[] {
  const { standard, asked, round, ways } = view;
  const { texts } = content;
  const { buttons } = texts;
  const to = {
    previous: button(buttons.previous, {
      event: { kind: 'previous', round, criterion: asked.criterion.id },
      fields,
    }),
    skip: button(buttons.skip, { event: { kind: 'skip', round, criterion: asked.criterion.id }, fields }),
    overview: button(buttons.overview, { event: { kind: 'overview', round }, fields }),
    vote: button(texts.votes.buttons.voteFirst, {
      event: { kind: 'vote-first', round, standard: standard.id },
      fields,
    }),
    'take-back': button(buttons.takeBack, { event: { kind: 'take-back', round }, fields }),
  };
  const first = ways.filter((way) => way !== 'take-back');
  const last = ways.filter((way) => way === 'take-back');
  const vote = view.canVote ? (['vote'] as const) : [];
  return [...first, 'overview' as const, ...vote, ...last].map((way) => to[way]);
}

function askedPart(content: Content, view: StandardView, fields: CardFields): Element {
  const { texts } = content;
  const { asked, standard } = view;
  const { criterion, answer } = asked;
  const given = content.choices.find((choice) => choice.id === answer?.choice);
  const several = standard.criteria.length > 1;
  const yours =
    given && answer
      ? [
          typedText(
            fill(texts.standard.yourAnswer, {
              antwoord: `${given.symbol} ${given.label}`,
              naam: answer.by || texts.rights.somebody,
            }),
            { size: 'Small' },
          ),
        ]
      : [];
  return container(
    [
      text(several ? `${criterion.id} · ${criterion.question}` : criterion.question, { weight: 'Bolder' }),
      text(`“${criterion.norm}”`, { size: 'Small', spacing: 'Small' }),
      ...yours,
      ...(asked.reasonFor
        ? reasonButtons(content, asked.reasonFor, { round: view.round, fields })
        : answerTiles(content, { round: view.round, asked, fields })),
      ...evidencePart(content, view, fields),
      ...folded(content, view, fields),
    ],
    { style: 'emphasis', spacing: 'Small' },
  );
}
