import type { Event } from './event.ts';

/**
 * What shows how things stand, when something was done before and came a second time.
 * @returns an event that changes nothing of what was done
 */
export function afterRepeat(event: Event): Event {
  switch (event.kind) {
    case 'save-action':
    case 'action-state': {
      const { action, team } = event;
      if (action === undefined) return { kind: 'actions' };
      return { kind: 'open-action', action, ...(team === undefined ? {} : { team }) };
    }
    case 'pause':
      return { kind: 'pause', ...(event.team === undefined ? {} : { team: event.team }) };
    // What ended is not begun anew, and a link is not made again.
    case 'confirm-delete-team':
      return { kind: 'delete-team' };
    case 'confirm-forget-me':
    case 'my-data':
      return { kind: 'help' };
    default:
      return { kind: 'start' };
  }
}
