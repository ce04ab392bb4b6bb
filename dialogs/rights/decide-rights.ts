import { ask, askAgain, isTooSoon } from '../confirmation.ts';
import { type Case, type Decision, say } from '../decision.ts';
import type { RightsEvent } from '../event.ts';
import { myData } from './my-data.ts';
import type { RightsView } from './rights-view.ts';
import { alone, tell, toldView } from './tell.ts';

/** What may be deleted, by whom, and what is kept about somebody. Everything is asked twice before it goes. */
export function decideRights(at: Case, event: RightsEvent): Decision {
  switch (event.kind) {
    case 'my-data':
      return myData(at);
    case 'delete':
      return tell(at, { card: 'choose', ...namedTeam(at) });
    case 'forget-me':
      return askMe(at);
    case 'confirm-forget-me':
      if (isTooSoon(at.state, event)) return askMe(at, true);
      return alone(at, tell(at, { card: 'me-gone' }, [{ kind: 'forget-member' }], 'help'));
    case 'delete-team':
      return deleteTeam(at, 'asked');
    case 'confirm-delete-team':
      return deleteTeam(at, isTooSoon(at.state, event) ? 'too soon' : 'confirmed');
  }
}

const NOTHING = { rounds: 0, answers: 0 };

/** Who is forgotten is who presses, so in a shared chat the question is theirs alone; Teams shows that in place only. */
function askMe(at: Case, tooSoon = false): Decision {
  const told = { card: 'confirm-me', asked: at.state.now } as const;
  const asked = questionWith(at, toldView(at, told), tooSoon);
  if (at.state.team.kind !== 'personal') return alone(at, { ...tell(at, told), view: asked });
  return tooSoon ? askAgain(at, asked) : ask(at, asked, chooseView(at));
}

/** Only who may decide for the whole team can end it, and that is looked at again when it is confirmed. */
function deleteTeam(at: Case, step: 'asked' | 'too soon' | 'confirmed'): Decision {
  const { state } = at;
  const { isOwner = false, sizes = NOTHING, actions = [], managers = [] } = state;
  const team = namedTeam(at);
  if (!isOwner) return alone(at, tell(at, { card: 'not-owner', ...team }));
  const isEmpty = !state.scan && sizes.rounds + actions.length + managers.length === 0;
  if (isEmpty) return tell(at, { card: 'team-empty', ...team });
  if (step === 'confirmed')
    return tell(at, { card: 'team-gone', ...team }, [{ kind: 'delete-team' }], 'help');
  const counts = { ...sizes, actions: actions.length, managers: managers.length };
  const told = { card: 'confirm-team', ...team, ...counts, asked: state.now } as const;
  const asked = questionWith(at, toldView(at, told), step === 'too soon');
  return step === 'too soon' ? askAgain(at, asked) : ask(at, asked, chooseView(at));
}

function questionWith({ content }: Case, view: RightsView, tooSoon: boolean): RightsView {
  return tooSoon ? { ...view, notice: say('info', content.texts.question.tooSoon) } : view;
}

function chooseView(at: Case): RightsView {
  return toldView(at, { card: 'choose', ...namedTeam(at) });
}

function namedTeam({ state }: Case) {
  return { team: state.team.name, teamKind: state.team.kind };
}
