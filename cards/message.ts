import type { Content } from '../content/index.ts';
import type { MessageButton } from '../dialogs/message-view.ts';
import type { ViewOf } from '../dialogs/view.ts';
import { card, text } from './parts/build.ts';
import { button } from './parts/button.ts';
import type { Card, Element } from './parts/element.ts';
import { noticePart } from './parts/notice.ts';
import { progressBar } from './parts/progress-bar.ts';
import { QUESTION_FIELD } from './payload.ts';

/** A message beside the scan: welcome, help, goodbye. It always offers a next step. */
export function messageCard(content: Content, view: ViewOf<'message'>): Card {
  const { texts } = content;
  const { title, lines } = texts.messages[view.message];
  return card(
    [
      ...noticePart(content, view.notice),
      text(title, { size: 'Medium', weight: 'Bolder', style: 'heading' }),
      ...lines.map((line) => text(line, { spacing: 'Small' })),
      ...(view.message === 'help' ? [text(content.ownWords, { size: 'Small', isSubtle: true })] : []),
      ...(view.message === 'ask' ? questionField(content) : []),
      ...(view.progress ? [progressBar(view.progress)] : []),
    ],
    view.buttons.map((name, index) =>
      button(
        titleOf(content, view, name),
        { event: { kind: name, ...backTo(view, name) } },
        index === 0 ? { style: 'positive' } : {},
      ),
    ),
  );
}

/** What the button says of where it stands: below the scan the message stays, in place of the question it leads back. */
function backTo({ inPlace, message }: ViewOf<'message'>, name: MessageButton) {
  if (!inPlace) return { from: message };
  return name === 'start' ? { aside: true as const } : {};
}

/** A field to ask a question in. With it nobody in a group or channel has to mention the bot first. */
function questionField(content: Content): Element[] {
  const { field, fieldEmpty, search } = content.texts.results;
  return [
    {
      type: 'Input.Text',
      id: QUESTION_FIELD,
      label: field,
      isRequired: true,
      errorMessage: fieldEmpty,
      maxLength: 400,
      inlineAction: button(search, { event: { kind: 'question', text: '' } }),
    },
  ];
}

function titleOf({ texts }: Content, { progress }: ViewOf<'message'>, name: MessageButton): string {
  return name === 'start' && progress ? texts.buttons.resume : texts.buttons[TITLES[name]];
}

const TITLES = {
  start: 'start',
  overview: 'overview',
  summary: 'summary',
  help: 'help',
  ask: 'ask',
  'new-round': 'newRound',
} as const satisfies Record<MessageButton, string>;
