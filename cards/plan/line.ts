import { fill } from '../../content/fill.ts';
import type { Content, Criterion } from '../../content/index.ts';
import { inWords } from '../../dialogs/calendar.ts';
import type { ButtonEvent } from '../../dialogs/event.ts';
import type { ActionState } from '../../dialogs/plan/action.ts';
import type { ActionLine } from '../../dialogs/plan/plan-view.ts';
import { column, columns, type TypedTextLook, text, typedText } from '../parts/build.ts';
import { button } from '../parts/button.ts';
import type { CardAction } from '../parts/card-action.ts';
import type { Element } from '../parts/element.ts';
import { shortened } from '../parts/shortened.ts';

/** How many characters of an action stand in a list, and in the name that a screen reader gives its line. */
const SHORT = 140;
const SPOKEN = 60;

/** An action in a list. A tap opens it. */
export function actionRow(content: Content, line: ActionLine): Element {
  const { plan } = content.texts;
  const { action, criterion, team, overdue } = line;
  const { symbol, label } = plan.states[action.state];
  const about = criterion ? `${criterion.id} ${criterion.label}` : action.criterion;
  const place = team ? `${team.name} · ${about}` : about;
  const late = overdue ? [text(`**${plan.overdue}**`, { size: 'Small', spacing: 'None' })] : [];
  const who = fill(plan.line, { wie: ownerOf(content, line), datum: inWords(action.due) });
  return columns(
    [
      column([text(symbol, { weight: 'Bolder', horizontalAlignment: 'Center' })], '20px'),
      column(
        [
          typedText(shortened(action.what, SHORT), { weight: 'Bolder' }),
          ...late,
          typedText(`${label} · ${who}`, { size: 'Small', spacing: 'None' }),
          typedText(place, { size: 'Small', isSubtle: true, spacing: 'None' }),
        ],
        'stretch',
        { spacing: 'Small' },
      ),
    ],
    {
      spacing: 'Medium',
      selectAction: button(fill(plan.open, { wat: shortened(action.what, SPOKEN) }), {
        event: { kind: 'open-action', ...aboutOf(line) },
      }),
    },
  );
}

/** Everything about an action: the text, its state, its owner and its day. */
export function actionParts(content: Content, line: ActionLine): Element[] {
  const { plan } = content.texts;
  const { action, overdue } = line;
  const { symbol, label } = plan.states[action.state];
  const late = overdue ? ` · ${plan.overdue}` : '';
  const detail: TypedTextLook = { spacing: 'Small' };
  return [
    typedText(action.what, { size: 'Medium', weight: 'Bolder', style: 'heading', spacing: 'Small' }),
    text(`**${symbol} ${label}**${late}`, detail),
    typedText(fill(plan.detail.who, { wie: ownerOf(content, line) }), detail),
    typedText(fill(plan.detail.when, { datum: inWords(action.due) }), { spacing: 'None' }),
    ...(action.reason === '' ? [] : [typedText(fill(plan.detail.reason, { reden: action.reason }), detail)]),
  ];
}

/** The criterion that an action is for. */
export function contextPart(content: Content, criterion: Criterion | null): Element[] {
  if (!criterion) return [];
  const { id, label } = criterion;
  const sentence = fill(content.texts.plan.form.context, { criterium: id, label });
  return [text(sentence, { size: 'Small', isSubtle: true })];
}

/** The buttons that put an action in another state. The first is the usual next state. */
export function stateButtons(content: Content, line: ActionLine): CardAction[] {
  const { state, version } = line.action;
  return NEXT[state].map((to, index) => {
    const event: ButtonEvent = { kind: 'action-state', ...aboutOf(line), version, state: to };
    const primary = index === 0 && (state === 'open' || state === 'bezig');
    return button(content.texts.plan.detail.to[to], { event }, primary ? { style: 'positive' } : {});
  });
}

const NEXT: Readonly<Record<ActionState, readonly Exclude<ActionState, 'vervallen'>[]>> = {
  open: ['bezig', 'klaar'],
  bezig: ['klaar', 'open'],
  klaar: ['bezig', 'open'],
  vervallen: ['open', 'bezig'],
};

/** The way in which an event names an action: with its team, where that is not the team of the conversation. */
export function aboutOf({ action, team }: ActionLine): { action: number; team?: string } {
  return { action: action.id, ...(team ? { team: team.id } : {}) };
}

function ownerOf(content: Content, { owner, left }: ActionLine): string {
  const { ownerGone, nobody } = content.texts.plan;
  return left ? fill(ownerGone, { naam: owner }) : owner || nobody;
}
