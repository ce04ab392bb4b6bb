import type { Case, Decision } from '../decision.ts';
import type { RightsEvent } from '../event.ts';
import { myData } from './my-data.ts';
import { alone, tell } from './tell.ts';

/** What may be deleted, by whom, and what is kept about somebody. Everything is asked twice before it goes. */
export function decideRights(at: Case, event: RightsEvent): Decision {
  switch (event.kind) {
    case 'my-data':
      return myData(at);
    case 'delete':
      return tell(at, { card: 'choose', ...namedTeam(at) });
    case 'forget-me':
      return alone(at, tell(at, { card: 'confirm-me' }));
    case 'confirm-forget-me':
      return alone(at, tell(at, { card: 'me-gone' }, [{ kind: 'forget-member' }], 'help'));
    case 'delete-team':
      return deleteTeam(at, false);
    case 'confirm-delete-team':
      return deleteTeam(at, true);
  }
}

const NOTHING = { rounds: 0, answers: 0 };

/** Only who may decide for the whole team can end it, and that is looked at again when it is confirmed. */
function deleteTeam(at: Case, confirmed: boolean): Decision {
  const { state } = at;
  const { isOwner = false, sizes = NOTHING, actions = [], managers = [] } = state;
  const team = namedTeam(at);
  if (!isOwner) return alone(at, tell(at, { card: 'not-owner', ...team }));
  const isEmpty = !state.scan && sizes.rounds + actions.length + managers.length === 0;
  if (isEmpty) return tell(at, { card: 'team-empty', ...team });
  if (confirmed) return tell(at, { card: 'team-gone', ...team }, [{ kind: 'delete-team' }], 'help');
  const counts = { ...sizes, actions: actions.length, managers: managers.length };
  return alone(at, tell(at, { card: 'confirm-team', ...team, ...counts }));
}

function namedTeam({ state }: Case) {
  return { team: state.team.name, teamKind: state.team.kind };
}
