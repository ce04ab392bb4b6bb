import { type Case, type Decision, say, showBeside, showOwn } from '../decision.ts';
import type { Delivery } from '../delivery.ts';
import type { EventOf } from '../event.ts';
import { messageView } from '../messages.ts';
import { criterionToAsk } from '../navigate.ts';
import { refuseButton } from '../refusals.ts';
import { askView } from '../scan-views.ts';
import { summaryView } from '../summary-view.ts';
import { aloneView, type Wanted } from './alone-view.ts';
import { openBallots } from './voting.ts';

/**
 * Lets somebody vote by themselves. On the team's card this sends the questions to their own chat. There, and in the
 * tab, it asks them.
 */
export function voteAlone(given: Case, event: EventOf<'vote-alone'>): Decision {
  const { state, via } = given;
  if (event.team !== undefined && event.team !== state.team.id) return refuseButton(given);
  if (state.team.kind === 'personal') return listTeams(given);
  if (via.kind === 'page') return askAlone(given, event);
  return sendToOwnChat(given);
}

/** Asks one criterion of somebody who votes alone, on a card that only they see. */
export function askAlone({ content, state }: Case, wanted: Wanted): Decision {
  return showOwn(aloneView(content, state, wanted));
}

/** Somebody asked for it in their own chat: shows in which of their teams they can vote. */
function listTeams({ state }: Case): Decision {
  const teams = (state.votingTeams ?? []).map(({ id, name }) => ({ id, name }));
  return showBeside({ kind: 'voting-teams', teams, notice: null });
}

/** Sends the questions to the own chat of somebody who pressed on the team's card. */
function sendToOwnChat(given: Case): Decision {
  const { content, state } = given;
  const { scan, team, member, now } = state;
  const { inYourChat, nothingOpen } = content.texts.votes.notices;
  const open = scan ? openBallots(content, scan) : [];
  const notice = say('info', open.length > 0 ? inYourChat : nothingOpen);
  if (!scan) return showBeside(messageView(given, 'no-scan', notice));
  // A closed round asks nothing.
  const asked = scan.closedAt === null ? (criterionToAsk({ ...given, scan }) ?? open[0]) : undefined;
  const round = { content, scan };
  const view = asked ? askView(round, asked, { notice }) : summaryView(round, state, notice);
  const delivery: Delivery = {
    // A second press in the same minute sends the same message.
    key: `vote-alone-${scan.round}-${member.id}-${now.slice(0, 'yyyy-mm-ddThh:mm'.length)}`,
    team: team.id,
    person: member.id,
    what: 'vote-alone',
    round: scan.round,
    action: null,
    due: now,
  };
  return { ...showOwn(view), deliveries: open.length > 0 ? [delivery] : [] };
}
