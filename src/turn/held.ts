import { draw } from '../../cards/draw.ts';
import type { Content } from '../../content/index.ts';
import type { Decision } from '../../dialogs/decision.ts';
import { messageView } from '../../dialogs/messages.ts';
import type { Taken, TurnInput, TurnOutput } from './turn.ts';

/** Whether what is decided may be shown: what somebody typed and was not saved goes to them alone. */
export function mayShow({ alone, team }: TurnInput, { held, where, ...decision }: Decision): boolean {
  return !held || team.kind === 'personal' || (alone && decision.alone === true && where === 'here');
}

/**
 * What can't be shown to somebody alone is shown to nobody. The message stays as it is, since a client keeps what
 * stands in its fields as long as nothing changes there; a message below tells what happened.
 */
export function heldBack(content: Content, { state, decision }: Taken): TurnOutput {
  const reply = decision.stay ? draw(content, decision.stay) : null;
  return {
    reply,
    post: { card: draw(content, messageView(content, state, 'held')), cited: null, claim: null },
    ended: false,
    updates: [],
  };
}
