import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { Step } from '../../dialogs/step.ts';
import { actionSet, text, typedText } from './build.ts';
import { button } from './button.ts';
import type { ExecuteAction } from './card-action.ts';
import { dutchDate } from './date.ts';
import type { Element } from './element.ts';
import { shortened } from './shortened.ts';
import { stepWords } from './step-words.ts';

/** How many characters of an action the sentence holds. */
const SHORT = 80;

/**
 * Where the team is on the way from preparing a scan to repeating it, and the one thing that is next, with its button.
 * @param step null for a round after which there is another
 */
export function stepPart(content: Content, step: Step | null): Element[] {
  if (step === null) return [];
  return [
    text(stepWords(content, step.step), { weight: 'Bolder', spacing: 'Medium' }),
    typedText(nextSentence(content, step), { spacing: 'None' }),
    actionSet([stepButton(content, step)], { spacing: 'Small' }),
  ];
}

/** The buttons without the one that the step has already. */
export function besideStep(actions: readonly ExecuteAction[], step: Step | null): ExecuteAction[] {
  if (step === null) return [...actions];
  return actions.filter((one) => !isSame(one, step.event));
}

/** Going on leads to the criterion that is next, so it is the same as opening that one. */
function isSame({ data }: ExecuteAction, { kind }: Step['event']): boolean {
  return data.event.kind === kind || (kind === 'open' && data.event.kind === 'start');
}

/** The one thing that is next, in a sentence. */
export function nextSentence({ texts }: Content, { next }: Step): string {
  const words = texts.talk.steps.next;
  switch (next.kind) {
    case 'vote':
    case 'discuss':
      return fill(words[next.kind], { criterium: next.criterion.id });
    case 'follow':
      return fill(words.follow, {
        wat: shortened(next.action.what, SHORT),
        datum: dutchDate(next.action.due),
      });
    default:
      return words[next.kind];
  }
}

/** The button that leads to what is next. */
export function stepButton({ texts }: Content, { event, next }: Step): ExecuteAction {
  const { buttons, plan, summary } = texts;
  const titles = {
    start: buttons.start,
    vote: buttons.resume,
    discuss: buttons.resume,
    close: buttons.close,
    plan: plan.add,
    follow: summary.actions,
    repeat: buttons.newRound,
  };
  // A round is not begun again right away, so that button does not ask for a press.
  return button(titles[next.kind], { event }, next.kind === 'repeat' ? {} : { style: 'positive' });
}
