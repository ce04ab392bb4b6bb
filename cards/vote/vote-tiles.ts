import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import { voteLabel } from '../../content/vote-label.ts';
import type { EventOf } from '../../dialogs/event.ts';
import { choiceTiles } from '../parts/choice-tiles.ts';
import type { Container } from '../parts/element.ts';

/** The vote that a tile is pressed for, without its choice. */
type Ballot = Omit<EventOf<'vote'>, 'choice' | 'draft'>;

/** The choices to vote with. No tile is ever marked, so that the card tells nobody what was chosen. */
export function voteTiles(content: Content, ballot: Ballot): Container {
  const { tile } = content.texts.votes.ballot;
  return choiceTiles(content, {
    label: voteLabel,
    press: (choice) => ({
      title: fill(tile, { criterium: ballot.criterion, antwoord: voteLabel(choice) }),
      event: { ...ballot, choice: choice.id },
    }),
  });
}
