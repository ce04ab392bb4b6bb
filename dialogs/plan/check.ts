import { cut } from '../../content/cut.ts';
import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import { visible } from '../draft.ts';
import { isNothingElse } from '../privacy/clean.ts';
import { findPersonalData } from '../privacy/find-personal-data.ts';
import type { Person } from '../team.ts';
import { asDay, type Day } from '../time.ts';
import { READ_LIMIT } from '../typed.ts';
import type { Action } from './action.ts';
import { type CheckedText, checkText, withoutPersonal } from './check-text.ts';
import { formOf } from './form.ts';
import type { Form, Problems, Sent } from './plan-view.ts';
import { readDay } from './read-day.ts';

/** How long (characters) the name of a role may be. */
export const ROLE_LIMIT = 60;
/** How far ahead (years) an action may be planned. */
export const YEARS = 3;

/** The fields as they can be saved, or the form as it goes back, with a sentence beside each field that is wrong. */
export type CheckedForm =
  | Readonly<{ ok: true; fields: Pick<Action, 'what' | 'owner' | 'role' | 'due'> }>
  | Readonly<{ ok: false; form: Form; problems: Problems }>;

type Around = Readonly<{
  content: Content;
  today: Day;
  /** The people who can take care of it; null where the owner can't be changed. */
  people: readonly Person[] | null;
  /** The action as it is saved; null for a new one. */
  saved: Action | null;
}>;

/**
 * Checks an action's form. A text that can't be saved stays in its field, with personal data replaced. For a field that
 * was not sent the saved value counts.
 */
export function checkForm(around: Around, sent: Sent): CheckedForm {
  const { saved } = around;
  const typed = formOf(saved, sent);
  const what: CheckedText =
    saved && sent.what === undefined ? asSaved(saved.what) : checkText(around.content, typed.what, 'what');
  const owner: CheckedOwner =
    saved && sent.owner === undefined && sent.role === undefined
      ? { value: { owner: saved.owner, role: saved.role } }
      : checkOwner(around, typed);
  const due = checkDue(around, typed.due);
  if ('value' in what && 'value' in owner && 'value' in due) {
    return { ok: true, fields: { what: what.value, ...owner.value, due: due.value } };
  }
  return {
    ok: false,
    form: {
      what: what.back,
      owner: typed.owner,
      role: 'back' in owner ? owner.back : typed.role,
      due: typed.due,
    },
    problems: { what: problemOf(what), owner: problemOf(owner), due: problemOf(due) },
  };
}

type CheckedOwner =
  | Readonly<{ value: Pick<Action, 'owner' | 'role'> }>
  | Readonly<{ problem: string; back: string }>;

/** A typed role counts before a chosen name: somebody who types a role wants that one. */
function checkOwner({ content, people, saved }: Around, typed: Form): CheckedOwner {
  const { problems } = content.texts.plan;
  if (!people && saved) return { value: { owner: saved.owner, role: saved.role } };
  const role = visible(typed.role).trim().replace(/\s+/g, ' ');
  const read = cut(role, READ_LIMIT);
  const personal = findPersonalData(read);
  if (personal.length > 0) {
    const field = { typed: role, read, limit: ROLE_LIMIT, personal, sentence: problems.personal };
    const rest = withoutPersonal(content, field);
    return isNothingElse(content, rest.back) ? { ...rest, back: '' } : rest;
  }
  if (role.length > ROLE_LIMIT) {
    return {
      problem: fill(problems.tooLong, { length: role.length, limit: ROLE_LIMIT }),
      back: cut(visible(typed.role), READ_LIMIT),
    };
  }
  if (role !== '') return { value: { owner: null, role } };
  if (typed.owner === '') return { problem: problems.noOwner, back: '' };
  const person = people?.find(({ id }) => id === typed.owner);
  if (person) return { value: { owner: person.id, role: person.name } };
  if (saved?.owner !== typed.owner) return { problem: problems.ownerUnknown, back: '' };
  return { problem: fill(problems.ownerLeft, { naam: saved.role }), back: '' };
}

/** The saved date is accepted even when it is over, so that a late action can be changed. */
function checkDue(
  { content, today, saved }: Around,
  typed: string,
): Readonly<{ value: Day }> | Readonly<{ problem: string }> {
  const { problems } = content.texts.plan;
  const read = readDay(typed, today);
  const [year = '', month = '', date = ''] = today.split('-');
  if ('problem' in read) {
    return { problem: fill(problems[read.problem], { voorbeeld: `${date}-${month}-${Number(year) + 1}` }) };
  }
  const { day } = read;
  if (day === saved?.due) return { value: day };
  if (day < today) return { problem: problems.past };
  if (day > lastDay(today)) return { problem: problems.far };
  return { value: day };
}

/** The last day that an action may be planned on. */
export function lastDay(today: Day): Day {
  const [year = '', month = '', date = ''] = today.split('-');
  return asDay(`${Number(year) + YEARS}-${month}-${month === '02' && date === '29' ? '28' : date}`);
}

function problemOf(checked: object): string | null {
  return 'problem' in checked ? String(checked.problem) : null;
}

function asSaved(value: string): CheckedText {
  return { value, back: value };
}
