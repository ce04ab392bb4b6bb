import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import { ROLE_LIMIT } from '../../dialogs/plan/check.ts';
import type { PlanViewOf } from '../../dialogs/plan/plan-view.ts';
import type { Person } from '../../dialogs/team.ts';
import { text } from '../parts/build.ts';
import type { DataQuery, Element } from '../parts/element.ts';
import { problemPart } from '../parts/problem.ts';
import { ACTION_FIELDS } from '../payload.ts';

/** How many people stand in the card itself, within its size. Where there are more, Teams looks for the others. */
const LISTED = 80;
/** How many characters of a name stand in the list. */
const NAME_LENGTH = 50;
/** How many characters of a role that is too long go back into its field. */
const KEPT = 300;

/** The fields for the owner: somebody of the conversation, or a role. */
export function ownerFields(content: Content, view: PlanViewOf<'action-form'>): Element[] {
  const { form } = content.texts.plan;
  const { people, problems } = view;
  const { owner, role } = view.form;
  if (!people) return [text(form.ownerElsewhere, { size: 'Small', isSubtle: true })];
  const listed = withOwner(people, owner);
  return [
    {
      type: 'Input.ChoiceSet',
      id: ACTION_FIELDS.owner,
      label: form.owner,
      style: 'compact',
      placeholder: form.ownerPlaceholder,
      errorMessage: form.ownerEmpty,
      choices: listed.map(({ id, name }) => ({ title: name.slice(0, NAME_LENGTH) || id, value: id })),
      ...(people.length > LISTED ? { 'choices.data': SEARCH } : {}),
      value: listed.some(({ id }) => id === owner) ? owner : '',
    },
    {
      type: 'Input.Text',
      id: ACTION_FIELDS.role,
      label: form.role,
      errorMessage: fill(form.roleEmpty, { limit: ROLE_LIMIT }),
      maxLength: Math.max(ROLE_LIMIT, Math.min(KEPT, role.length)),
      value: role.slice(0, KEPT),
    },
    ...problemPart(problems.owner),
  ];
}

/** Has Teams look among the people of the conversation. */
const SEARCH: DataQuery = {
  type: 'Data.Query',
  dataset: 'graph.microsoft.com/users?scope=currentContext',
};

function withOwner(people: readonly Person[], owner: string): readonly Person[] {
  const first = people.slice(0, LISTED);
  const chosen = people.find(({ id }) => id === owner);
  return chosen && !first.includes(chosen) ? [chosen, ...first] : first;
}
