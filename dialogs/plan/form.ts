import type { Action } from './action.ts';
import type { Form, Sent } from './plan-view.ts';

/**
 * Fills an action's form with the texts that were sent. A field that was not sent gets the saved value.
 * @param saved null for a new action
 */
export function formOf(saved: Action | null, sent: Sent = {}): Form {
  const { what, owner, role, due } = saved ?? NOTHING;
  return {
    what: sent.what ?? what,
    owner: sent.owner ?? owner ?? '',
    // `role` also holds the name of an owner, but the field is for roles only.
    role: sent.role ?? (owner === null ? role : ''),
    due: sent.due ?? due,
  };
}

const NOTHING = { what: '', owner: null, role: '', due: '' } as const;
