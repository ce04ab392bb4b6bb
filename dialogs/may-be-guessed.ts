import type { COMMANDS } from '../content/command-schema.ts';
import type { Event } from './event.ts';

type Command = (typeof COMMANDS)[number];

/**
 * Whether a command may be done although its own words were not typed, but something near them. Those that may show something, move along, or ask
 * first. What changes something at once, or sends it to others, is asked for by its own words or by its button.
 */
const MAY_BE_GUESSED: Readonly<Record<Command, boolean>> = {
  start: true,
  next: true,
  previous: true,
  skip: true,
  overview: true,
  summary: true,
  notes: true,
  help: true,
  stop: true,
  hello: true,
  thanks: true,
  fine: true,
  ask: true,
  managers: true,
  'my-teams': true,
  trend: true,
  download: true,
  actions: true,
  plan: true,
  'my-data': true,
  guide: true,
  party: true,
  // These ask on a card of their own: which data to delete, whether to close, in which way a round is done.
  delete: true,
  close: true,
  'new-round': true,
  'take-back': false,
  'vote-alone': false,
  subscribe: false,
  unsubscribe: false,
  share: false,
  together: false,
  'vote-first': false,
  reveal: false,
};

/** Whether this may be what a text means that has a slip or other words in it. */
export function mayBeGuessed({ kind }: Pick<Event, 'kind'>): boolean {
  return !(kind in MAY_BE_GUESSED) || MAY_BE_GUESSED[kind as Command];
}
