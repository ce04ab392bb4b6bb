import { drawPrivately } from '../../cards/privately.ts';
import type { Content } from '../../content/index.ts';
import { answerPrivately, isRead } from '../../dialogs/privately.ts';
import type { View } from '../../dialogs/view.ts';
import { loadState } from './load.ts';
import type { People } from './people.ts';
import type { Questions } from './questions.ts';
import type { TurnDeps, TurnInput, TurnOutput } from './turn.ts';

/** One turn of which nobody else sees anything: load, decide, draw. There is nothing to save. */
export async function runPrivately(deps: TurnDeps, input: TurnInput, people: People): Promise<TurnOutput> {
  const { event } = input;
  const own = { ...deps, questions: questionsOf(deps.questions, input.member.id) };
  // What is not answered needs to know nothing.
  const { state } = await loadState(own, input, people, isRead(event) ? event : { kind: 'help' });
  const view = answerPrivately(deps.content, state, event);
  if (view.kind === 'results' && view.question !== null)
    own.questions.asked(input.conversation, view.question);
  return toldPrivately(deps.content, input, view);
}

/** A view for who said something privately, and for nobody else. */
export function toldPrivately(content: Content, { pressed }: TurnInput, view: View): TurnOutput {
  const card = drawPrivately(content, view);
  return pressed === null
    ? { reply: null, post: { card, cited: null, claim: null }, ended: false, updates: [] }
    : { reply: card, post: null, ended: false, updates: [] };
}

/** The group does not follow up a question that it did not see. */
function questionsOf(questions: Questions, member: string): Questions {
  const keyOf = (conversation: string) => `${conversation} ${member}`;
  return {
    asked: (conversation, question) => questions.asked(keyOf(conversation), question),
    before: (conversation) => questions.before(keyOf(conversation)),
  };
}
