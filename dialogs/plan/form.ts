import type { Action } from './action.ts';
import type { Form, Sent } from './plan-view.ts';

/**
 * Fills an action's form with what was sent. A field that was not sent has what is saved.
 * @param saved null for a new action
 */
export function formOf(saved: Action | null, sent: Sent = {}): Form {
  const { what, owner, role, due } = saved ?? NOTHING;
  return {
    what: sent.what ?? what,
    owner: sent.owner ?? owner ?? '',
    // `role` also holds an owner's name. The field shows a role only.
    role: sent.role ?? (owner === null ? role : ''),
    due: sent.due ?? due,
  };
}

const NOTHING = { what: '', owner: null, role: '', due: '' } as const;
