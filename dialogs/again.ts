import type { ButtonEvent } from './event.ts';
import type { View, ViewOf } from './view.ts';
import type { Asked } from './view-parts.ts';

/** How a page shows a card anew, as it is by now. */
export type Again = Readonly<{
  /** Shows the card, and changes nothing. */
  event: ButtonEvent;
  /**
   * Whether the card holds something that is saved nowhere: a text that was refused, or a question in between. The page
   * replaces such a card only when its reader wants that.
   */
  keeps: boolean;
}>;

/**
 * What shows each kind of view anew. Null for a view that does not change by what a team does, and for a form, whose
 * button tells when somebody else was first.
 */
const AGAIN: { readonly [K in View['kind']]: ((view: ViewOf<K>) => Again | null) | null } = {
  standard: ({ round, asked }) => ofCriterion(round, asked),
  why: null,
  resources: null,
  reveal: ({ round, asked }) => ofCriterion(round, asked),
  ballot: ({ round, criterion }) => at({ kind: 'open', round, criterion: criterion.id }),
  'reveal-early': ({ round, criterion }) => ({
    event: { kind: 'open', round, criterion: criterion.id },
    keeps: true,
  }),
  'standard-done': ({ round, line }) => at({ kind: 'open', round, standard: line.standard.id, all: true }),
  // An open round is the newest. Without its number a next one shows as soon as it begins.
  notes: ({ round, page }) => at({ kind: 'notes', round, page }),
  overview: ({ round, closed }) => at(closed ? { kind: 'overview', round } : { kind: 'overview' }),
  summary: ({ round }) => at({ kind: 'summary', round }),
  closing: ({ round }) => at({ kind: 'close', round }),
  'vote-ahead': ({ round, problem }) => ({ event: { kind: 'vote-ahead', round }, keeps: problem !== null }),
  'vote-alone': ({ team, round, asked }) =>
    at({ kind: 'vote-alone', team: team.id, round, ...(asked && { criterion: asked.criterion.id }) }),
  managers: ({ problem }) => ({ event: { kind: 'managers' }, keeps: problem !== null }),
  'my-teams': ({ page }) => at({ kind: 'my-teams', page }),
  actions: ({ page }) => at({ kind: 'actions', page }),
  plan: ({ page }) => at({ kind: 'plan', page }),
  'new-action': ({ criterion }) => at({ kind: 'new-action', criterion: criterion.id }),
  action: ({ line: { action, team } }) =>
    at({ kind: 'open-action', action: action.id, ...(team && { team: team.id }) }),
  reminders: ({ team }) => at({ kind: 'pause', ...(team && { team: team.id }) }),
  compact: null,
  guide: null,
  party: null,
  'choose-way': null,
  'voting-teams': null,
  results: null,
  meaning: null,
  'no-place': null,
  danger: null,
  about: null,
  message: null,
  'manager-summary': null,
  trend: null,
  'action-form': null,
  'action-drop': null,
  reminder: null,
  'owner-unreachable': null,
  rights: null,
  download: null,
};

/** @returns how a page shows this view anew; null when there is no need to */
export function againOf<K extends View['kind']>(view: ViewOf<K>): Again | null {
  return AGAIN[view.kind as K]?.(view) ?? null;
}

function at(event: ButtonEvent): Again {
  return { event, keeps: false };
}

function ofCriterion(round: number, { criterion, reasonFor }: Asked): Again {
  return { event: { kind: 'open', round, criterion: criterion.id }, keeps: reasonFor !== null };
}
