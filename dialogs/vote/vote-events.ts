import type { Case, Decision } from '../decision.ts';
import type { Event, EventOf } from '../event.ts';
import { type EventRules, type Needs, resumes } from '../event-rule.ts';
import { inScan, leaving, tellNoScan } from '../in-scan.ts';
import { chooseWay } from './choose-way.ts';
import { decideParty } from './decide-party.ts';
import { decideReveal, voteAgain } from './decide-reveal.ts';
import { decideVote, showMyVote } from './decide-vote.ts';
import { showAhead, voteBy } from './vote-ahead.ts';
import { askAlone, voteAlone } from './vote-alone.ts';

const REVEAL: Needs = ['ballotBox', 'roster'];

/** Events about voting. What was typed on a card is kept before they leave it. */
export const VOTE_EVENTS = {
  together: { needs: [], decide: leaving(chooseWay, chooseWay), repeat: resumes, effect: 'changes' },
  'vote-first': { needs: [], decide: leaving(chooseWay, chooseWay), repeat: resumes, effect: 'changes' },
  vote: {
    needs: ['membership'],
    decide: inScan(decideVote, withoutScan),
    repeat: showsBallot,
    effect: 'changes',
  },
  'my-vote': {
    needs: ['myVote'],
    decide: inScan(showMyVote, withoutScan),
    repeat: showsBallot,
    effect: 'changes',
  },
  party: { needs: ['membership'], decide: decideParty, repeat: showsParty, effect: 'changes' },
  reveal: { needs: REVEAL, decide: leaving(decideReveal), repeat: showsRevealed, effect: 'changes' },
  'vote-again': { needs: [], decide: leaving(voteAgain), repeat: showsBallot, effect: 'changes' },
  'vote-ahead': { needs: ['voteBy'], decide: leaving(showAhead), repeat: resumes, effect: 'changes' },
  'vote-by': { needs: ['voteBy', 'roster'], decide: leaving(voteBy), repeat: showsAhead, effect: 'changes' },
  'vote-alone': {
    needs: ['votingTeams'],
    decide: leaving(voteAlone, voteAlone),
    repeat: resumes,
    effect: 'changes',
  },
} satisfies Partial<EventRules>;

/** In a team without a scan there is nothing to vote on; somebody who votes alone stays on their own card. */
function withoutScan(given: Case, { team }: EventOf<'vote' | 'my-vote'>): Decision {
  return team === given.state.team.id ? askAlone(given, {}) : tellNoScan(given);
}

/** Shows the ballot as it is now, where the person was: on the team's card, or on their own. */
function showsBallot(event: EventOf<'vote' | 'my-vote' | 'vote-again'>): Event {
  const { round, criterion } = event;
  const team = 'team' in event ? event.team : undefined;
  if (team !== undefined) return { kind: 'vote-alone', team, round };
  return { kind: 'open', round, criterion };
}

function showsParty({ criterion, team }: EventOf<'party'>): Event {
  return { kind: 'party', criterion, team };
}

function showsRevealed({ round, criterion }: EventOf<'reveal'>): Event {
  return criterion === undefined ? resumes() : { kind: 'open', round, criterion };
}

function showsAhead({ round }: EventOf<'vote-by'>): Event {
  return { kind: 'vote-ahead', round };
}
