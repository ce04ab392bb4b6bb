import type { Action } from './action.ts';

type Listed = Pick<Action, 'due'> & Readonly<{ state: string }>;

/** Puts actions in the order in which people read them: under way first, dropped last, and by their day among those. */
export function underWayFirst<One extends Listed>(actions: readonly One[]): One[] {
  return [...actions].sort(
    (a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || (a.due < b.due ? -1 : 1),
  );
}

const ORDER = ['bezig', 'open', 'klaar', 'vervallen'];
