import type { EventRules } from '../event-rule.ts';
import { resumes } from '../event-rule.ts';
import { refuseButton } from '../refusals.ts';

const rule = { needs: [], decide: refuseButton, repeat: resumes, effect: 'changes' } as const;

/** Events about voting. */
export const VOTE_EVENTS = {
  together: rule,
  'vote-first': rule,
  vote: rule,
  'my-vote': rule,
  reveal: rule,
  'vote-again': rule,
  'vote-ahead': rule,
  'vote-by': rule,
  'vote-alone': rule,
} satisfies Partial<EventRules>;
