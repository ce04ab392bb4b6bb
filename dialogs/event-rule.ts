import type { Case, Decision } from './decision.ts';
import type { Event, EventOf } from './event.ts';
import type { Extra } from './state.ts';

export type Needs = readonly (keyof Extra)[];

/** How one kind of event is taken. */
export type EventRule<E extends Event> = Readonly<{
  /** What the decision needs beside the newest scan. Most events need nothing, so that an answer is saved quickly. */
  needs: Needs | ((event: E) => Needs);
  /** Decides what changes and what is shown. */
  decide: (given: Case, event: E) => Decision;
  /** The event that follows when this one comes a second time. It shows how things stand, and does nothing again. */
  repeat: (event: E) => Event;
  /**
   * `reads`: it only shows how things stand, so somebody who says it privately in a group or channel gets a reply too.
   * `changes`: it may save something, or place a card for everybody. `ends`: it may delete a team or a person.
   */
  effect: 'reads' | 'changes' | 'ends';
}>;

/** The rules for all kinds of events. Without one of them `events.ts` does not compile. */
export type EventRules = { readonly [K in Event['kind']]: EventRule<EventOf<K>> };

/** Goes on with the scan, or shows its summary: what follows most events that come a second time. */
export const resumes = (): Event => ({ kind: 'start' });
