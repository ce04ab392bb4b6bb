import type { Criterion } from '../../content/index.ts';
import { addDays, dayOf, workdayFrom } from '../calendar.ts';
import { type Case, type Decision, showBeside, showForm } from '../decision.ts';
import type { EventOf } from '../event.ts';
import { messageView } from '../messages.ts';
import { criterionLines, isAnswered, needsWork } from '../progress.ts';
import { refuseButton } from '../refusals.ts';
import type { Action } from './action.ts';
import { peopleFor } from './find-action.ts';
import { resourceOf } from './lines.ts';
import { pageOf } from './pages.ts';
import { type Form, isRunning, type PlanViewOf } from './plan-view.ts';
import { prefillFor } from './prefill.ts';
import { suggestionsFor } from './suggest.ts';

/** Offers criteria to make an action for: the weakest first, and last those with an action under way. */
export function chooseCriterion(given: Case, { page }: EventOf<'plan'>): Decision {
  const { content, state } = given;
  const { scan } = state;
  if (!scan) return showBeside(messageView({ content, state }, 'no-scan'));
  const busy = new Set((state.actions ?? []).filter(isRunning).map(({ criterion }) => criterion));
  const options = criterionLines(content, content.criteria, scan.answers)
    .flatMap(({ criterion, choice }) =>
      choice && needsWork(content, choice) ? [{ criterion, choice, busy: busy.has(criterion.id) }] : [],
    )
    .sort((a, b) => Number(a.busy) - Number(b.busy) || (a.choice.rank ?? 0) - (b.choice.rank ?? 0));
  const open = content.criteria.some(({ id }) => !isAnswered(scan.answers[id]));
  const { shown, ...paging } = pageOf(options, page);
  const unfinished = open && scan.closedAt === null;
  return showForm({ kind: 'plan', options: shown, ...paging, unfinished, notice: null });
}

/** Begins a new action for a criterion: first offers resources, then shows the form. */
export function newAction(given: Case, event: EventOf<'new-action'>): Decision {
  const { content, state } = given;
  if (!state.scan) return showBeside(messageView({ content, state }, 'no-scan'));
  const criterion = content.criteria.find(({ id }) => id === event.criterion);
  if (!criterion) return refuseButton(given);
  if (event.resource === undefined) {
    const resources = suggestionsFor(criterion);
    return showForm({ kind: 'new-action', criterion, resources, notice: null });
  }
  const resource = resourceOf(content, event.resource);
  if (event.resource !== null && !resource) return refuseButton(given);
  const today = dayOf(state.now);
  return showForm({
    ...newForm(given, criterion, { round: state.scan.round, resource: event.resource }),
    form: {
      what: resource ? prefillFor(content, resource) : '',
      owner: state.member.id,
      role: '',
      due: workdayFrom(addDays(today, PLANNED)),
    },
  });
}

/** How far ahead (days) a new action is planned, unless somebody chooses another date: six weeks. */
const PLANNED = 42;

/** An empty form for a new action. */
export function newForm(
  { content, state }: Case,
  criterion: Criterion,
  { round, resource }: Pick<Action, 'round' | 'resource'>,
): PlanViewOf<'action-form'> {
  return {
    kind: 'action-form',
    changes: null,
    round,
    criterion,
    resource: resource === null ? null : { id: resource, known: resourceOf(content, resource) },
    form: EMPTY,
    problems: { what: null, owner: null, due: null },
    people: peopleFor(state, null),
    today: dayOf(state.now),
    team: null,
    notice: null,
  };
}

const EMPTY: Form = { what: '', owner: '', role: '', due: '' };
