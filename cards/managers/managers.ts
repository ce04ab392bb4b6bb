import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { Manager } from '../../dialogs/managers/manager.ts';
import type { ManagersViewOf } from '../../dialogs/managers/managers-view.ts';
import { actionSet, card, container, text, typedText } from '../parts/build.ts';
import { type ButtonLook, button } from '../parts/button.ts';
import type { CardAction } from '../parts/card-action.ts';
import { dutchDate } from '../parts/date.ts';
import type { Card, Element } from '../parts/element.ts';
import { noticePart } from '../parts/notice.ts';
import { MANAGER_FIELD } from '../payload.ts';

type View = ManagersViewOf<'managers'>;

/** How many people get a line and a button on one card. It only counts the others. */
const NAMED = 8;

/** Who receives the team's summary. The whole team sees it, and may add or remove people. */
export function managersCard(content: Content, view: View): Card {
  const { managers, summary } = content.texts;
  const { managers: receivers } = view;
  const rest = receivers.length - NAMED;
  return card(
    [
      text(managers.title, { size: 'Medium', weight: 'Bolder', style: 'heading' }),
      ...noticePart(content, view.notice),
      text(managers.intro, { spacing: 'Small' }),
      ...(receivers.length === 0 ? [text(managers.nobody, { weight: 'Bolder' })] : []),
      ...receivers.slice(0, NAMED).map((one) => managerLine(content, one)),
      ...(rest > 0 ? [text(fill(summary.more, { aantal: rest }), { isSubtle: true })] : []),
      ...picker(content, view),
      ...regionHelp(content, view),
    ],
    actions(content, view),
  );
}

function regionHelp({ texts: { managers } }: Content, { region }: View): Element[] {
  if (!region) return [];
  const { release, withdraw, incomplete } = region;
  const lines = [
    ...(incomplete === null ? [] : [fill(managers.releaseIncomplete, { ronde: incomplete })]),
    ...(release === null && withdraw === null ? [] : [managers.releaseHelp]),
  ];
  return lines.map((line) => text(line, { size: 'Small', isSubtle: true, spacing: 'Medium' }));
}

function managerLine(content: Content, manager: Manager): Element {
  const { managers } = content.texts;
  const { id, name, by, since, delivery } = manager;
  const values = { naam: by || content.texts.rights.somebody, datum: dutchDate(since) };
  const added = by === name ? fill(managers.self, { datum: values.datum }) : fill(managers.line, values);
  return container(
    [
      typedText(name, { weight: 'Bolder' }),
      typedText(added, { size: 'Small', isSubtle: true, spacing: 'None' }),
      ...(delivery ? [text(managers.delivery[delivery], { size: 'Small', spacing: 'None' })] : []),
      actionSet(
        [
          button(fill(managers.remove, { naam: shortened(name, ON_BUTTON) }), {
            event: { kind: 'remove-manager', manager: id },
          }),
        ],
        { spacing: 'Small' },
      ),
    ],
    { spacing: 'Medium', separator: true },
  );
}

/**
 * Teams looks people up while somebody types (`choices.data`); a client that can't do that shows the people of
 * this conversation.
 */
function picker(content: Content, { roster, problem }: View): Element[] {
  const { managers } = content.texts;
  return [
    {
      type: 'Input.ChoiceSet',
      id: MANAGER_FIELD,
      label: managers.field,
      placeholder: managers.placeholder,
      isRequired: true,
      errorMessage: managers.fieldEmpty,
      style: 'filtered',
      choices: (roster ?? [])
        .slice(0, SHOWN)
        .map(({ id, name }) => ({ title: shortened(name, IN_LIST), value: id })),
      'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
      spacing: 'Medium',
    },
    ...(problem ? [typedText(problem, { color: 'Attention', weight: 'Bolder', spacing: 'Small' })] : []),
  ];
}

/** How many people of a conversation the list offers, so that the card stays small. */
const SHOWN = 40;

function actions(content: Content, view: View): CardAction[] {
  const { managers, buttons } = content.texts;
  const add = button(managers.add, { event: { kind: 'add-manager' } }, { style: 'positive' });
  // The other buttons must not ask for a name first.
  const ignoring: ButtonLook = { associatedInputs: 'none' };
  const { share, region, receives, again } = view;
  const send =
    share === null
      ? []
      : [
          button(
            fill(managers.share, { ronde: share }),
            { event: { kind: 'share', round: share } },
            ignoring,
          ),
        ];
  const self = again
    ? button(managers.receiveAgain, { event: { kind: 'receive-again', ...again } }, ignoring)
    : receives
      ? button(managers.unsubscribe, { event: { kind: 'unsubscribe' } }, ignoring)
      : view.alone
        ? null
        : button(managers.subscribe, { event: { kind: 'subscribe' } }, ignoring);
  const release = (title: string, round: number | null | undefined, on: boolean) =>
    round == null
      ? []
      : [button(fill(title, { ronde: round }), { event: { kind: 'release', round, on } }, ignoring)];
  return [
    add,
    ...send,
    // Who does the scan alone has the summary already.
    ...(self ? [self] : []),
    ...release(managers.release, region?.release, true),
    ...release(managers.withdraw, region?.withdraw, false),
    button(buttons.summary, { event: { kind: 'summary' } }, ignoring),
  ];
}

/** How many characters of a name fit on a button of a card of 340 px, and in the list to choose from. */
const ON_BUTTON = 22;
const IN_LIST = 60;

function shortened(name: string, length: number): string {
  return name.length > length ? `${name.slice(0, length - 1).trimEnd()}…` : name;
}
