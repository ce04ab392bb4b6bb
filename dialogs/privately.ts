import type { Content } from '../content/index.ts';
import { advance } from './advance.ts';
import { type Decision, showBeside } from './decision.ts';
import type { Event } from './event.ts';
import { effectOf } from './events.ts';
import { messageView } from './messages.ts';
import type { State } from './state.ts';
import type { View } from './view.ts';

/**
 * Whether something that is said privately in a group or channel gets its reply there. If not, the bot says that it
 * belongs in the chat.
 */
export function isRead(event: Pick<Event, 'kind'>): boolean {
  return effectOf(event) === 'reads';
}

/**
 * Decides what to show to somebody who said something privately in a group or channel. Nothing changes by it: what the
 * others did not see can't become the group's.
 */
export function replyPrivately(content: Content, state: State, event: Event): Decision {
  // The placed card is the group's, and stays as it is.
  const given = {
    content,
    state: { ...state, placed: null },
    via: { kind: 'typed', audience: 'private' },
  } as const;
  const decision = isRead(event) ? advance(given, event) : null;
  if (!decision || !changesNothing(decision)) return showBeside(messageView({ content, state }, 'privately'));
  const { view, remembers } = decision;
  return { ...showBeside(withoutKept(view)), ...(remembers === undefined ? {} : { remembers }) };
}

/** Whether the decision keeps nothing, or only a link to somebody's own data; that file is made elsewhere. */
function changesNothing({ changes, deliveries = [], lands }: Decision): boolean {
  return changes.every(({ kind }) => kind === 'link') && deliveries.length === 0 && lands !== 'held';
}

/** Takes sentences out of a card about things that would have been kept. */
function withoutKept(view: View): View {
  if (view.kind === 'rights' && view.card === 'data') return { ...view, file: null };
  return view.kind === 'results' ? { ...view, kept: false } : view;
}
