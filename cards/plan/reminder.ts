import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { ButtonEvent } from '../../dialogs/event.ts';
import type { PlanViewOf } from '../../dialogs/plan/plan-view.ts';
import { card, type TypedTextLook, text, typedText } from '../parts/build.ts';
import { button, linkButton } from '../parts/button.ts';
import type { CardAction } from '../parts/card-action.ts';
import type { Card } from '../parts/element.ts';
import { resourceParts } from '../parts/resource-parts.ts';
import { aboutOf, actionParts, contextPart, stateButtons } from './line.ts';

const HEADING: TypedTextLook = {
  size: 'Medium',
  weight: 'Bolder',
  style: 'heading',
  spacing: 'Small',
};

/** The message that an owner gets before and after the date of an action. */
export function reminderCard(content: Content, view: PlanViewOf<'reminder'>): Card {
  const { texts } = content;
  const { reminder, detail } = texts.plan;
  const { line, resource, where } = view;
  return card(
    [
      ...contextPart(content, line.criterion),
      typedText(fill(detail.team, { team: where }), { size: 'Small', isSubtle: true, spacing: 'None' }),
      text(reminder[view.what], HEADING),
      ...actionParts(content, line),
      ...(resource ? resourceParts(texts, [resource], true) : []),
    ],
    actions(content, view),
  );
}

/** The message that a team gets when the owner of an action could not be reached. */
export function unreachableCard(content: Content, { line }: PlanViewOf<'owner-unreachable'>): Card {
  const { reminder } = content.texts.plan;
  const { action, owner, criterion } = line;
  const name = { naam: owner };
  return card(
    [
      ...contextPart(content, criterion),
      typedText(fill(reminder.unreachable, name), HEADING),
      typedText(fill(reminder.unreachableHelp, name), { spacing: 'Small' }),
      ...actionParts(content, line),
    ],
    [
      button(
        reminder.choose,
        { event: { kind: 'open-action', action: action.id, to: 'change' } },
        { style: 'positive' },
      ),
      button(reminder.open, { event: { kind: 'open-action', action: action.id } }),
    ],
  );
}

function actions(content: Content, { line, own, link }: PlanViewOf<'reminder'>): CardAction[] {
  const { reminder } = content.texts.plan;
  const about = aboutOf(line);
  const where = line.team ? { team: line.team.id } : {};
  const pause: ButtonEvent = { kind: 'pause', who: own ? 'member' : 'team', on: true, ...where };
  return [
    ...stateButtons(content, line),
    button(reminder.open, { event: { kind: 'open-action', ...about } }),
    button(own ? reminder.pause : reminder.pauseTeam, { event: pause }),
    ...(link === null ? [] : [linkButton(reminder.openTeams, link)]),
  ];
}
