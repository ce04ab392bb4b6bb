import { land } from '../../dialogs/landing.ts';
import { isRead, replyPrivately } from '../../dialogs/privately.ts';
import { loadState } from './load.ts';
import type { People } from './people.ts';
import type { TurnDeps } from './turn-deps.ts';
import { memoryOf, type TurnInput } from './turn-input.ts';
import { drawLanding, type TurnOutput } from './turn-output.ts';

/** Takes one turn that nobody else sees anything of: load, decide, draw. There is nothing to save. */
export async function runPrivately(deps: TurnDeps, input: TurnInput, people: People): Promise<TurnOutput> {
  const { content, questions } = deps;
  const { event, via } = input;
  // An event without a reply of its own needs nothing from the store.
  const { state } = await loadState({ deps, input, people }, isRead(event) ? event : { kind: 'help' });
  const decision = replyPrivately(content, state, event);
  if (decision.remembers !== undefined) questions.asked(memoryOf(input), decision.remembers);
  return drawLanding(content, land({ content, state, via }, decision), { via, ended: false });
}
