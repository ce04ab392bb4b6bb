import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { PlanViewOf } from '../../dialogs/plan/plan-view.ts';
import { card, text, typedText } from '../parts/build.ts';
import { button } from '../parts/button.ts';
import type { CardAction } from '../parts/card-action.ts';
import type { Card } from '../parts/element.ts';
import { noticePart } from '../parts/notice.ts';

type RemindersView = PlanViewOf<'reminders'>;

/** Tells whether reminders come, with the buttons to turn them off or on. */
export function remindersCard(content: Content, view: RemindersView): Card {
  const { texts } = content;
  const { pause } = texts.plan;
  const { member, team } = view.paused;
  const values = { team: view.where };
  const sentences = [
    ...(member || team ? [] : [pause.on]),
    ...(member ? [fill(pause.member, values)] : []),
    ...(team ? [fill(pause.team, values)] : []),
  ];
  return card(
    [
      text(pause.title, { size: 'Medium', weight: 'Bolder', style: 'heading' }),
      ...noticePart(content, view.notice),
      ...sentences.map((sentence) => typedText(sentence, { spacing: 'Small' })),
    ],
    actions(content, view),
  );
}

function actions(content: Content, { paused, onlyOwn, team }: RemindersView): CardAction[] {
  const { plan } = content.texts;
  const { memberOff, memberOn, teamOff, teamOn } = plan.pause;
  const about = team ? { team: team.id } : {};
  const to = (title: string, who: 'member' | 'team', on: boolean) =>
    button(title, { event: { kind: 'pause', who, on, ...about } });
  return [
    to(paused.member ? memberOn : memberOff, 'member', !paused.member),
    ...(onlyOwn ? [] : [to(paused.team ? teamOn : teamOff, 'team', !paused.team)]),
    button(plan.all, { event: { kind: 'actions' } }),
  ];
}
