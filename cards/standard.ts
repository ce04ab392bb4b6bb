import { fill } from '../content/fill.ts';
import type { Choice, Content } from '../content/index.ts';
import { NOTE_LIMIT } from '../dialogs/draft.ts';
import type { ViewOf } from '../dialogs/view.ts';
import type { Asked } from '../dialogs/view-parts.ts';
import { button, tap, toggle } from './parts/button.ts';
import { criterionLines } from './parts/criterion-lines.ts';
import {
  type Action,
  actionSet,
  type Card,
  card,
  column,
  columns,
  container,
  type Element,
  text,
  typedText,
} from './parts/element.ts';
import { noticePart } from './parts/notice.ts';
import { progressBar } from './parts/progress-bar.ts';
import { resourceParts } from './parts/resources.ts';
import { fieldIds, type Payload } from './payload.ts';

type StandardView = ViewOf<'standard'>;
type Fields = NonNullable<Payload['fields']>;

/** How much (characters) of a text that is too long goes back into its field: enough to shorten, within the card's size. */
const KEPT = { note: 1_400, link: 500 };

/** One standard with the criterion that is being asked: question, answers, and the rest folded away. */
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
      askedPart(content, view, fields),
      ...(others.length > 0 ? [text(texts.standard.list, { size: 'Small', isSubtle: true })] : []),
      ...criterionLines(content, others, round, fields),
    ],
    navigation(content, view, fields),
  );
}

/** Where this card is in the scan. */
export function contextLine(content: Content, view: Pick<StandardView, 'standard' | 'progress'>): string {
  return fill(content.texts.standard.context, {
    nummer: view.standard.id,
    totaal: content.standards.length,
    beantwoord: view.progress.answered,
    criteria: view.progress.total,
  });
}

function navigation(content: Content, view: StandardView, fields: Fields): Action[] {
  const { standard, asked, round, ways } = view;
  const { buttons } = content.texts;
  const to = {
    previous: button(buttons.previous, { event: { kind: 'previous', round, standard: standard.id }, fields }),
    skip: button(buttons.skip, { event: { kind: 'skip', round, criterion: asked.criterion.id }, fields }),
    overview: button(buttons.overview, { event: { kind: 'overview', round }, fields }),
    'take-back': button(buttons.takeBack, { event: { kind: 'take-back', round }, fields }),
  };
  const first = ways.filter((way) => way !== 'take-back');
  const last = ways.filter((way) => way === 'take-back');
  return [...first, 'overview' as const, ...last].map((way) => to[way]);
}

function askedPart(content: Content, view: StandardView, fields: Fields): Element {
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
      ...noticePart(texts, view.notice),
      text(several ? `${criterion.id} · ${criterion.question}` : criterion.question, { weight: 'Bolder' }),
      text(`“${criterion.norm}”`, { size: 'Small', spacing: 'Small' }),
      ...yours,
      ...(asked.reasonFor
        ? reasonButtons(content, view.round, asked.reasonFor, fields)
        : answerTiles(content, view.round, asked, fields)),
      ...folded(content, view, fields),
    ],
    { style: 'emphasis', spacing: 'Small' },
  );
}

/** How many answers stand beside each other: on a phone a third would break its word. */
const IN_A_ROW = 2;

/** The answers as tiles, two in a row: wide enough for a thumb and for the longest word on a phone. */
function answerTiles(content: Content, round: number, asked: Asked, fields: Fields): Element[] {
  const rows = Array.from({ length: Math.ceil(content.choices.length / IN_A_ROW) }, (_, row) =>
    content.choices.slice(row * IN_A_ROW, (row + 1) * IN_A_ROW),
  );
  return rows.map((row, index) =>
    columns(
      row.map((choice) => answerTile(content, round, choice, asked, fields)),
      { spacing: index === 0 ? 'Medium' : 'Small' },
    ),
  );
}

function answerTile(content: Content, round: number, choice: Choice, asked: Asked, fields: Fields): Element {
  const given = asked.answer?.choice === choice.id;
  const title = `${fill(content.texts.standard.chooseAnswer, { criterium: fields.criterion })} ${choice.label}`;
  return column(
    [
      text(`${choice.symbol} ${choice.label}`, {
        weight: 'Bolder',
        size: 'Small',
        horizontalAlignment: 'Center',
      }),
    ],
    'stretch',
    {
      style: given ? 'accent' : 'default',
      // Teams draws these; without them a tile has no edge in the high-contrast theme.
      showBorder: true,
      roundedCorners: true,
      spacing: 'Small',
      verticalContentAlignment: 'Center',
      selectAction: tap(title, { event: { kind: 'answer', round, choice: choice.id }, fields }),
    },
  );
}

function reasonButtons(content: Content, round: number, choice: Choice, fields: Fields): Element[] {
  const title = fill(content.texts.standard.reasonTitle, { antwoord: choice.label });
  return [
    text(title, { weight: 'Bolder', size: 'Small' }),
    ...(choice.reasons ?? []).map((reason) =>
      actionSet(
        [
          button(reason.label, {
            event: { kind: 'answer', round, choice: choice.id, reason: reason.id },
            fields,
          }),
        ],
        { spacing: 'Small' },
      ),
    ),
    actionSet(
      [
        button(content.texts.buttons.otherAnswer, {
          event: { kind: 'open', round, criterion: fields.criterion },
          fields,
        }),
      ],
      { spacing: 'Small' },
    ),
  ];
}

/** Explanation, note and help: one tap away, never in the way. */
function folded(content: Content, view: StandardView, fields: Fields): Element[] {
  const { texts } = content;
  const { asked } = view;
  const ids = { explanation: 'uitleg', note: 'toelichting', help: 'hulp' };
  const { resources } = asked.criterion;
  const noteShown =
    asked.noteProblem !== null || asked.linkProblem !== null || asked.note + asked.link !== '';
  return [
    actionSet(
      [
        toggle(texts.buttons.explanation, [ids.explanation]),
        toggle(texts.buttons.note, [ids.note]),
        toggle(fill(texts.buttons.resources, { aantal: resources.length }), [ids.help]),
      ],
      { spacing: 'Small' },
    ),
    container(explanation(content, view), { id: ids.explanation, isVisible: false }),
    container(noteFields(content, view, fields), { id: ids.note, isVisible: noteShown }),
    container(help(content, asked), { id: ids.help, isVisible: false }),
  ];
}

function explanation(content: Content, { asked, standard }: StandardView): Element[] {
  const texts = content.texts.standard;
  const lead = standard.norm === asked.criterion.norm ? '' : `${standard.norm} `;
  return [
    text(texts.meaning, { weight: 'Bolder', size: 'Small' }),
    text(asked.criterion.explanation, { spacing: 'None' }),
    text(texts.talk, { weight: 'Bolder', size: 'Small' }),
    ...asked.criterion.talk.map((question) => text(`• ${question}`, { spacing: 'None' })),
    text(texts.norm, { weight: 'Bolder', size: 'Small' }),
    text(`“${lead}${asked.criterion.norm}”`, { size: 'Small', spacing: 'None' }),
    ...(standard.footnote ? [text(standard.footnote, { size: 'Small', isSubtle: true })] : []),
    text(content.ownWords, { size: 'Small', isSubtle: true }),
  ];
}

function noteFields(content: Content, { asked, round }: StandardView, fields: Fields): Element[] {
  const { texts } = content;
  const ids = fieldIds(fields);
  const problem = (sentence: string | null) =>
    sentence ? [text(sentence, { color: 'Attention', size: 'Small', weight: 'Bolder' })] : [];
  return [
    {
      type: 'Input.Text',
      id: ids.note,
      label: fill(texts.standard.noteLabel, { limit: NOTE_LIMIT }),
      placeholder: texts.standard.notePlaceholder,
      isMultiline: true,
      maxLength: Math.max(NOTE_LIMIT, Math.min(KEPT.note, asked.note.length)),
      value: asked.note.slice(0, KEPT.note),
    },
    ...problem(asked.noteProblem),
    {
      type: 'Input.Text',
      id: ids.link,
      label: texts.standard.linkLabel,
      placeholder: texts.standard.linkPlaceholder,
      style: 'Url',
      value: asked.link.slice(0, KEPT.link),
    },
    ...problem(asked.linkProblem),
    actionSet([button(texts.buttons.saveNote, { event: { kind: 'save', round }, fields })]),
  ];
}

function help(content: Content, { criterion }: Asked): Element[] {
  const texts = content.texts.standard;
  const own = criterion.resources.filter((resource) => resource.criteria.includes(criterion.id));
  const others = criterion.resources.filter((resource) => !own.includes(resource));
  const none = criterion.noTools ? texts.noTools : texts.noResources;
  return [
    text(texts.resourcesTitle, { weight: 'Bolder' }),
    ...(criterion.resources.length === 0 ? [text(none)] : []),
    ...(criterion.seeAlso.length > 0
      ? [text(fill(texts.seeAlso, { criteria: criterion.seeAlso.join(', ') }), { size: 'Small' })]
      : []),
    ...resourceParts(content.texts, own),
    ...resourceParts(content.texts, others, true),
  ];
}
