import { ask, askAgain, isTooSoon } from '../confirmation.ts';
import { type Case, type Decision, say, showBeside, showOwn } from '../decision.ts';
import type { Event, EventOf } from '../event.ts';
import { type EventRules, type Needs, resumes } from '../event-rule.ts';
import { myData } from './my-data.ts';
import type { RightsView } from './rights-view.ts';
import { toldView } from './told-view.ts';

const OWNER: Needs = ['managers', 'actions', 'sizes', 'isOwner'];

/**
 * Events that show what is kept about somebody, and that delete a team or a person after a card asked about it. A
 * repeat neither deletes again nor makes a second link.
 */
export const RIGHTS_EVENTS = {
  'my-data': { needs: ['kept', 'secret'], decide: myData, repeat: helps, effect: 'reads' },
  delete: { needs: OWNER, decide: choose, repeat: resumes, effect: 'changes' },
  'forget-me': { needs: [], decide: (given) => askMe(given), repeat: resumes, effect: 'changes' },
  'confirm-forget-me': { needs: [], decide: forgetMe, repeat: helps, effect: 'ends' },
  'delete-team': {
    needs: OWNER,
    decide: (given) => deleteTeam(given, 'asked'),
    repeat: resumes,
    effect: 'changes',
  },
  'confirm-delete-team': {
    needs: OWNER,
    decide: (given, event) => deleteTeam(given, isTooSoon(given.state, event) ? 'too soon' : 'confirmed'),
    repeat: () => ({ kind: 'delete-team' }),
    effect: 'ends',
  },
} satisfies Partial<EventRules>;

function choose(given: Case): Decision {
  return showBeside(chooseView(given));
}

function forgetMe(given: Case, event: EventOf<'confirm-forget-me'>): Decision {
  if (isTooSoon(given.state, event)) return askMe(given, true);
  return showOwn(toldView(given, { card: 'me-gone' }, 'help'), [{ kind: 'forget-member' }]);
}

function helps(): Event {
  return { kind: 'help' };
}

const NOTHING = { rounds: 0, answers: 0 };

/**
 * Asks somebody whether the bot should forget them. In a shared chat only they see this card, as the reply to their
 * press.
 */
function askMe(given: Case, tooSoon = false): Decision {
  const view = toldView(given, { card: 'confirm-me', asked: given.state.now });
  const asked = questionWith(given, view, tooSoon);
  if (given.state.team.kind !== 'personal') return showOwn(asked);
  return tooSoon ? askAgain(given, asked) : ask(given, asked, chooseView(given));
}

/**
 * Deletes a team, after asking. The member must be allowed to decide for the whole team. That is checked again when
 * they confirm.
 */
function deleteTeam(given: Case, step: 'asked' | 'too soon' | 'confirmed'): Decision {
  const { state } = given;
  const { isOwner = false, sizes = NOTHING, actions = [], managers = [] } = state;
  const team = namedTeam(given);
  if (!isOwner) return showOwn(toldView(given, { card: 'not-owner', ...team }));
  const isEmpty = !state.scan && sizes.rounds + actions.length + managers.length === 0;
  if (isEmpty) return showBeside(toldView(given, { card: 'team-empty', ...team }));
  if (step === 'confirmed') {
    return showBeside(toldView(given, { card: 'team-gone', ...team }, 'help'), [{ kind: 'delete-team' }]);
  }
  const counts = { ...sizes, actions: actions.length, managers: managers.length };
  const told = { card: 'confirm-team', ...team, ...counts, asked: state.now } as const;
  const asked = questionWith(given, toldView(given, told), step === 'too soon');
  return step === 'too soon' ? askAgain(given, asked) : ask(given, asked, chooseView(given));
}

function questionWith({ content }: Case, view: RightsView, tooSoon: boolean): RightsView {
  return tooSoon ? { ...view, notice: say('info', content.texts.question.tooSoon) } : view;
}

function chooseView(given: Case): RightsView {
  return toldView(given, { card: 'choose', ...namedTeam(given) });
}

function namedTeam({ state }: Case) {
  return { team: state.team.name, teamKind: state.team.kind };
}
