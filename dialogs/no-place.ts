import { type Case, type Decision, showAside } from './decision.ts';
import type { EventOf } from './event.ts';
import { progressOf } from './progress.ts';
import { refuseButton } from './refusals.ts';

/** Says that a standard or criterion is not there. It comes beside the scan, which stays as it is. */
export function noPlace(given: Case, { criterion, standard }: EventOf<'open'>): Decision {
  const { content, state } = given;
  const { scan } = state;
  const place = criterion ?? standard ?? '';
  const [, number, letter] = /^(\d{1,4})([A-Z]?)$/.exec(place) ?? [];
  // No typed word is read as such a place, so a payload holds it that no card of this bot carries.
  if (!number) return refuseButton(given);
  return showAside(given, {
    kind: 'no-place',
    place,
    standard: (letter && content.standards.find(({ id }) => id === number)) || null,
    canOpen: scan !== null,
    progress: scan?.closedAt === null ? progressOf(content, scan.answers) : null,
    alone: state.team.kind === 'personal',
  });
}
