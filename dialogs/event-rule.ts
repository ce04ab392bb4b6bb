import type { Case, Decision } from './decision.ts';
import type { Event, EventOf } from './event.ts';
import type { Extra } from './state.ts';

export type Needs = readonly (keyof Extra)[];

/** How one kind of event is taken. */
export type EventRule<E extends Event> = Readonly<{
  /** What has to be known beside the newest scan. Most events need nothing, so that an answer stays quick. */
  needs: Needs | ((event: E) => Needs);
  /** Decides what changes and what is shown. */
  decide: (given: Case, event: E) => Decision;
  /** What shows how things stand when the event was done before and came a second time; it does nothing again. */
  repeat: (event: E) => Event;
  /**
   * `reads`: it only shows how things stand, so it is also answered to somebody who says it privately in a group or
   * channel. `changes`: it may save something, or place a card for everybody. `ends`: it may delete a team or a person.
   */
  effect: 'reads' | 'changes' | 'ends';
}>;

/** The rules for all kinds of events; where one is forgotten, `events.ts` does not compile. */
export type EventRules = { readonly [K in Event['kind']]: EventRule<EventOf<K>> };

/** Goes on with the scan, or shows its summary: what follows most events that come a second time. */
export const resumes = (): Event => ({ kind: 'start' });
