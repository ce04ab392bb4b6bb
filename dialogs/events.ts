import { meaningOf } from './confirmation.ts';
import { type Case, type Decision, showAside } from './decision.ts';
import { decideDownload } from './download/decide-download.ts';
import type { Event, EventOf } from './event.ts';
import { type EventRule, type EventRules, type Needs, resumes } from './event-rule.ts';
import { explain } from './explain.ts';
import { MANAGERS_EVENTS, TEAMS } from './managers/managers-events.ts';
import type { MessageName } from './message-view.ts';
import { messageView } from './messages.ts';
import { PLAN_EVENTS } from './plan/plan-events.ts';
import { brokenLink, question, rate } from './questions.ts';
import { refuseButton } from './refusals.ts';
import { RIGHTS_EVENTS } from './rights/rights-events.ts';
import { SCAN_EVENTS } from './scan-events.ts';
import { messageOf } from './via.ts';
import { VOTE_EVENTS } from './vote/vote-events.ts';

/** Everything that can happen in a conversation, with the rule for each. */
const EVENTS: EventRules = {
  ...SCAN_EVENTS,
  ...PLAN_EVENTS,
  ...MANAGERS_EVENTS,
  ...RIGHTS_EVENTS,
  ...VOTE_EVENTS,
  installed: { ...message('welcome'), effect: 'changes' },
  help: message('help'),
  hello: message('hello'),
  thanks: message('thanks'),
  fine: message('fine'),
  stop: message('stop'),
  ask: message('ask'),
  question: { needs: [], decide: question, repeat: resumes, effect: 'reads' },
  rate: { needs: [], decide: rate, repeat: resumes, effect: 'changes' },
  'broken-link': { needs: [], decide: brokenLink, repeat: resumes, effect: 'changes' },
  download: { needs: [...TEAMS, 'secret'], decide: decideDownload, repeat: resumes, effect: 'changes' },
  explain: {
    // Without a card that asks something, its other meaning is decided, and the needs of that are loaded.
    needs: [],
    decide: (given, event) => explain(given, event) ?? decideEvent(given, event.otherwise),
    repeat: resumes,
    effect: 'reads',
  },
  malformed: { needs: [], decide: refuseButton, repeat: resumes, effect: 'changes' },
  'yes-or-no': {
    // What it means is known once the placed card is loaded. Then the needs of that meaning are loaded.
    needs: [],
    decide: (given, event) => decideEvent(given, meaningOf(given.state, event)),
    repeat: resumes,
    effect: 'ends',
  },
};

/** Decides what one event changes and shows. */
export function decideEvent<K extends Event['kind']>(given: Case, event: EventOf<K>): Decision {
  return ruleOf(event).decide(given, event);
}

/** @returns what has to be loaded for this event, beside the newest scan */
export function needsOf<K extends Event['kind']>(event: EventOf<K>): Needs {
  const { needs } = ruleOf(event);
  return typeof needs === 'function' ? needs(event) : needs;
}

/** @returns an event that shows how things stand, when this one was done before and came a second time */
export function afterRepeat<K extends Event['kind']>(event: EventOf<K>): Event {
  return ruleOf(event).repeat(event);
}

/** @returns whether this event only reads, changes something, or may end a team or what is kept of a person */
export function effectOf({ kind }: Pick<Event, 'kind'>): EventRule<Event>['effect'] {
  return EVENTS[kind].effect;
}

function ruleOf<K extends Event['kind']>(event: EventOf<K>): EventRule<EventOf<K>> {
  return EVENTS[event.kind as K];
}

function message(name: MessageName) {
  return {
    needs: [],
    decide: (given: Case) =>
      showAside(given, { ...messageView(given, name), inPlace: messageOf(given.via) !== null }),
    repeat: resumes,
    effect: 'reads',
  } as const;
}
