import type { Content } from '../../content/index.ts';
import type { VoteView } from '../../dialogs/vote/vote-view.ts';
import type { Card } from '../parts/element.ts';
import { ballotCard } from './ballot.ts';
import { chooseWayCard } from './choose-way.ts';
import { partyCard } from './party.ts';
import { revealCard } from './reveal.ts';
import { revealEarlyCard } from './reveal-early.ts';
import { voteAheadCard } from './vote-ahead.ts';
import { voteAloneCard } from './vote-alone.ts';
import { votingTeamsCard } from './voting-teams.ts';

/** Draws the cards of a team that votes first. */
export function drawVotes(content: Content, view: VoteView): Card {
  switch (view.kind) {
    case 'choose-way':
      return chooseWayCard(content, view);
    case 'ballot':
      return ballotCard(content, view);
    case 'reveal':
      return revealCard(content, view);
    case 'reveal-early':
      return revealEarlyCard(content, view);
    case 'vote-ahead':
      return voteAheadCard(content, view);
    case 'vote-alone':
      return voteAloneCard(content, view);
    case 'party':
      return partyCard(content, view);
    case 'voting-teams':
      return votingTeamsCard(content, view);
  }
}
