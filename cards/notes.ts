import { fill } from '../content/fill.ts';
import type { Content } from '../content/index.ts';
import type { ViewOf } from '../dialogs/view.ts';
import type { CriterionLine } from '../dialogs/view-parts.ts';
import { actionSet, card, container, SUBHEADING, text, typedText } from './parts/build.ts';
import { button, openButton } from './parts/button.ts';
import type { CardAction } from './parts/card-action.ts';
import type { Card, Element } from './parts/element.ts';
import { noticePart } from './parts/notice.ts';

type NotesView = ViewOf<'notes'>;

/** All that the team wrote in a round, criterion after criterion: notes, links, and what some think otherwise. */
export function notesCard(content: Content, view: NotesView): Card {
  const { notes } = content.texts;
  const { round, page, pages, lines } = view;
  const context = fill(notes.context, { pagina: page + 1, totaal: pages });
  return card(
    [
      text(fill(notes.title, { ronde: round }), { size: 'Medium', weight: 'Bolder', style: 'heading' }),
      ...(pages > 1 ? [text(context, { size: 'Small', isSubtle: true, spacing: 'None' })] : []),
      ...noticePart(content, view.notice),
      ...(lines.length === 0 ? [text(notes.none)] : lines.map((line) => notedPart(content, line))),
    ],
    actions(content, view),
    true,
  );
}

function notedPart(content: Content, { criterion, answer, choice }: CriterionLine): Element {
  const { notes } = content.texts;
  const state = choice ?? content.open;
  const { note = '', link = '', dissent = '' } = answer ?? {};
  return container(
    [
      text(`${criterion.id} · ${criterion.label}`, { ...SUBHEADING, spacing: 'None' }),
      text(`**${state.symbol} ${state.label}**`, { size: 'Small', spacing: 'None' }),
      ...(note ? [typedText(note, { spacing: 'Small' })] : []),
      ...(dissent ? [typedText(fill(notes.dissent, { tekst: dissent }), { spacing: 'Small' })] : []),
      ...(link ? [actionSet([openButton(content.texts, link)], { spacing: 'Small' })] : []),
    ],
    { spacing: 'Medium', separator: true },
  );
}

function actions({ texts }: Content, { round, page, pages }: NotesView): CardAction[] {
  const { notes, buttons, summary } = texts;
  const at = (wanted: number) => ({ event: { kind: 'notes', round, page: wanted } }) as const;
  return [
    ...(page + 1 < pages ? [button(notes.next, at(page + 1))] : []),
    ...(page > 0 ? [button(notes.previous, at(page - 1))] : []),
    button(buttons.overview, { event: { kind: 'overview', round } }),
    button(fill(summary.read, { ronde: round }), { event: { kind: 'summary', round } }),
  ];
}
