import type { Content } from '../content/index.ts';
import { advance } from './advance.ts';
import type { Decision } from './decision.ts';
import type { Event } from './event.ts';
import { effectOf } from './events.ts';
import { messageView } from './messages.ts';
import type { State } from './state.ts';
import type { View } from './view.ts';

/** Whether something said privately in a group or channel is answered; else it is said that it belongs in the chat. */
export function isRead(event: Pick<Event, 'kind'>): boolean {
  return effectOf(event) === 'reads';
}

/**
 * What somebody is shown alone who said something privately in a group or channel. Nothing changes by it, whatever it
 * was: what the others did not see can't be the group's.
 */
export function answerPrivately(content: Content, state: State, event: Event): View {
  // What is on the table is the group's, and stays there.
  const decision = isRead(event) ? advance(content, { ...state, placed: null }, event, true) : null;
  return decision && changesNothing(decision)
    ? withoutKept(decision.view)
    : messageView(content, state, 'privately');
}

/** The file with somebody's own data would be kept for them until it is fetched: it is made elsewhere. */
function changesNothing({ changes, deliveries = [], held }: Decision): boolean {
  return changes.every(({ kind }) => kind === 'link') && deliveries.length === 0 && !held;
}

/** Without what a card tells of what would have been kept. */
function withoutKept(view: View): View {
  if (view.kind === 'rights' && view.card === 'data') return { ...view, file: null };
  return view.kind === 'results' ? { ...view, kept: false } : view;
}
