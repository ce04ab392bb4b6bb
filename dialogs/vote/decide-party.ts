import { fill } from '../../content/fill.ts';
import { type Case, type Decision, say, showBeside, showOwn } from '../decision.ts';
import type { EventOf } from '../event.ts';
import { messageView } from '../messages.ts';
import { refuseButton } from '../refusals.ts';
import { isToOne } from '../via.ts';
import type { Notice } from '../view-parts.ts';
import { speaksOf } from './speaks.ts';
import { askAlone } from './vote-alone.ts';
import { ballotView } from './vote-views.ts';
import { stageOf } from './voting.ts';

type PartyEvent = EventOf<'party'>;

/** Asks for whom somebody speaks, or keeps it. It counts from the next reveal on. */
export function decideParty(given: Case, event: PartyEvent): Decision {
  const { content, state } = given;
  const { party, team } = event;
  const words = content.texts.talk.party;
  if (team !== undefined && team !== state.team.id) return refuseButton(given);
  if (state.team.kind === 'personal') {
    return showBeside(messageView(given, 'help', say('info', words.alone)));
  }
  if (party === undefined) return showParty(given, event, null);
  const said = content.talk.parties.find(({ id }) => id === party);
  if (!said && party !== '') return refuseButton(given);
  const parties = { ...state.parties, [state.member.id]: party };
  const after = { ...given, state: { ...state, parties } };
  const mine = said ? fill(words.said, { partij: said.inSentence }) : words.saidNone;
  // Everybody reads a reply below the cards. It does not tell who pressed.
  const notice = say('good', isToOne(given.via) ? mine : words.kept);
  const shown = showParty(after, event, notice);
  return state.parties[state.member.id] === party ? shown : { ...shown, changes: [{ kind: 'party', party }] };
}

/** Shows the card that somebody came from, with what is kept; otherwise the card that asks. */
function showParty(given: Case, { party, criterion: id, team }: PartyEvent, notice: Notice | null): Decision {
  const { content, state, via } = given;
  const { scan } = state;
  if (party !== undefined && isToOne(via)) {
    if (team !== undefined) return askAlone(given, { criterion: id, notice });
    const criterion = content.criteria.find((one) => one.id === id);
    if (scan && criterion && stageOf(scan, criterion) === 'open') {
      return showOwn(ballotView({ content, scan }, criterion, notice));
    }
  }
  const speaks = isToOne(via) ? speaksOf(content, state) : { now: 'unsaid' as const, proposed: null };
  return showOwn({ kind: 'party', speaks, criterion: id ?? null, team: team ?? null, notice });
}
