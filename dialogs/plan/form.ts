import type { Action } from './action.ts';
import type { Form, Sent } from './plan-view.ts';

/**
 * What stands in an action's form: what was sent, and of the rest what is saved.
 * @param saved null for a new action, of which nothing is
 */
export function formOf(saved: Action | null, sent: Sent = {}): Form {
  const { what, owner, role, due } = saved ?? NOTHING;
  return {
    what: sent.what ?? what,
    owner: sent.owner ?? owner ?? '',
    // The name of an owner is kept beside them; the field is for a role.
    role: sent.role ?? (owner === null ? role : ''),
    due: sent.due ?? due,
  };
}

const NOTHING = { what: '', owner: null, role: '', due: '' } as const;
