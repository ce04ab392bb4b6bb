import { fill } from '../../../content/fill.ts';
import type { ButtonEvent } from '../../../dialogs/event.ts';
import type { TalkBody } from '../talk.ts';
import { texts } from './texts.ts';

/** Whether the screen shows what a press asked for. Somebody else may have done something at the same moment. */
export function cameThrough(event: ButtonEvent, body: TalkBody): boolean {
  switch (event.kind) {
    case 'answer':
      return body.choices.some(({ id, isGiven }) => isGiven && id === event.choice);
    case 'reveal':
      return body.stage === 'revealed';
    case 'vote-again':
      return body.stage === 'open';
    default:
      return true;
  }
}

/** What somebody who does not see the screen hears of a change; '' when there is nothing to tell. */
export function whatChanged(before: TalkBody, now: TalkBody): string {
  if (before.criterion !== now.criterion)
    return fill(texts.talk.now, { criterium: now.criterion, vraag: now.question });
  if (now.votes && before.votes?.ballot !== now.votes.ballot)
    return `${now.votes.title}. ${now.votes.lines.join(' ')}`;
  if (now.turnout && before.turnout?.sentence !== now.turnout.sentence) return now.turnout.sentence;
  return (before.answer !== now.answer && now.answer) || '';
}

/** What the buttons on the screen belong to. */
export function placeOf(body: TalkBody | null): string {
  return body ? `${body.criterion} ${body.stage}` : '';
}
