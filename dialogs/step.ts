import type { Criterion } from '../content/index.ts';
import type { ButtonEvent } from './event.ts';
import type { Action } from './plan/action.ts';

/** The steps of a scan (routekaart), in their order. */
export const STEPS = ['voorbereiden', 'stemmen', 'bespreken', 'plannen', 'volgen', 'herhalen'] as const;

/** Where a team is on the way from preparing a scan to repeating it, and the one thing that is next. */
export type Step = Readonly<{
  step: (typeof STEPS)[number];
  next:
    | Readonly<{ kind: 'start' | 'close' | 'plan' | 'repeat' }>
    | Readonly<{ kind: 'vote' | 'discuss'; criterion: Criterion }>
    | Readonly<{ kind: 'follow'; action: Action }>;
  /** The button that leads there. */
  event: ButtonEvent;
}>;
