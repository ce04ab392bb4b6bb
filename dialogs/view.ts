import type { Standard } from '../content/index.ts';
import type { DownloadView } from './download/download-view.ts';
import type { ManagersView } from './managers/managers-view.ts';
import type { MessageView } from './message-view.ts';
import type { MeaningView, NoPlaceView } from './place-views.ts';
import { ASKS_NOTHING, type Shows } from './placed-card.ts';
import type { PlanView } from './plan/plan-view.ts';
import type { QuestionView } from './question-view.ts';
import type { AboutView, DangerView, ResultsView } from './results-view.ts';
import type { RightsView } from './rights/rights-view.ts';
import type { RoundView } from './round-view.ts';
import type { SummaryView } from './view-parts.ts';
import type { VoteView } from './vote/vote-view.ts';

/** What is shown. A card is drawn from a view and from the content. */
export type View =
  | QuestionView
  | RoundView
  | SummaryView
  | ResultsView
  | DangerView
  | AboutView
  | MeaningView
  | NoPlaceView
  | MessageView
  /** What a team can talk about in one standard. `round`: set where the way on leads to that standard in this round. */
  | Readonly<{ kind: 'guide'; standard: Standard; canStart: boolean; round?: number }>
  | ManagersView
  | PlanView
  | RightsView
  | DownloadView
  | VoteView;

/** Each kind of view by its name. */
type Views = { [V in View as V['kind']]: V };

export type ViewOf<K extends View['kind']> = Views[K];

/** A part of the tab, as its navigation names it. */
export type TabPart = 'overview' | 'actions' | 'teams';

/** What follows from the kind of a view. */
type ViewKind<V extends View> = Readonly<{
  /** The part of the tab that this view belongs to; null for what is shown inside any part. */
  tab: TabPart | null;
  /** What a placed card shows when it shows this view. */
  shows: (view: V) => Shows;
}>;

const asksNothing = () => ASKS_NOTHING;

/** Every kind of view. Without one of them this does not compile. */
const VIEW_KINDS: { readonly [K in View['kind']]: ViewKind<ViewOf<K>> } = {
  standard: {
    tab: 'overview',
    shows: ({ standard, asked: { criterion, answer } }) => ({
      standard: standard.id,
      criterion: criterion.id,
      seen: answer?.version ?? 0,
    }),
  },
  why: {
    tab: 'overview',
    shows: ({ criterion, version }) => ({
      standard: criterion.standard,
      criterion: criterion.id,
      seen: version,
    }),
  },
  resources: { tab: 'overview', shows: asksNothing },
  'standard-done': {
    tab: 'overview',
    shows: ({ line }) => ({ ...ASKS_NOTHING, standard: line.standard.id }),
  },
  compact: { tab: null, shows: asksNothing },
  overview: { tab: 'overview', shows: asksNothing },
  summary: { tab: 'overview', shows: asksNothing },
  notes: { tab: 'overview', shows: asksNothing },
  closing: { tab: 'overview', shows: ({ round }) => ({ ...ASKS_NOTHING, confirms: `close ${round}` }) },
  results: { tab: null, shows: asksNothing },
  danger: { tab: null, shows: asksNothing },
  about: { tab: null, shows: asksNothing },
  meaning: { tab: null, shows: asksNothing },
  'no-place': { tab: null, shows: asksNothing },
  message: { tab: null, shows: asksNothing },
  managers: { tab: null, shows: asksNothing },
  'manager-summary': { tab: null, shows: asksNothing },
  trend: { tab: null, shows: asksNothing },
  'my-teams': { tab: 'teams', shows: asksNothing },
  actions: { tab: 'actions', shows: asksNothing },
  plan: { tab: 'actions', shows: asksNothing },
  'new-action': { tab: null, shows: asksNothing },
  'action-form': { tab: null, shows: asksNothing },
  action: { tab: null, shows: asksNothing },
  'action-drop': { tab: null, shows: asksNothing },
  reminders: { tab: null, shows: asksNothing },
  reminder: { tab: null, shows: asksNothing },
  'owner-unreachable': { tab: null, shows: asksNothing },
  rights: {
    tab: null,
    shows: ({ card }) => {
      if (card === 'confirm-team') return { ...ASKS_NOTHING, confirms: 'delete-team' };
      return card === 'confirm-me' ? { ...ASKS_NOTHING, confirms: 'forget-me' } : ASKS_NOTHING;
    },
  },
  download: { tab: null, shows: asksNothing },
  'choose-way': { tab: null, shows: asksNothing },
  ballot: {
    tab: 'overview',
    shows: ({ standard, criterion, version }) => ({
      standard: standard.id,
      criterion: criterion.id,
      seen: version,
    }),
  },
  reveal: {
    tab: 'overview',
    shows: ({ standard, asked: { criterion, answer } }) => ({
      standard: standard.id,
      criterion: criterion.id,
      seen: answer?.version ?? 0,
    }),
  },
  'reveal-early': { tab: 'overview', shows: asksNothing },
  'vote-ahead': { tab: 'overview', shows: asksNothing },
  party: { tab: null, shows: asksNothing },
  guide: { tab: null, shows: asksNothing },
  'vote-alone': { tab: null, shows: asksNothing },
  'voting-teams': { tab: null, shows: asksNothing },
};

/** @returns the part of the tab that a view belongs to; null for what is shown inside any part */
export function tabPartOf({ kind }: View): TabPart | null {
  return VIEW_KINDS[kind].tab;
}

/** @returns what a placed card shows when it shows this view */
export function showsOf<K extends View['kind']>(view: ViewOf<K>): Shows {
  return VIEW_KINDS[view.kind as K].shows(view);
}
