import { cut } from '../../content/cut.ts';
import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import { namesOf, visible } from '../draft.ts';
import { isNothingElse, withoutPersonalData } from '../privacy/clean.ts';
import { findPersonalData, type PersonalData } from '../privacy/find-personal-data.ts';
import type { Person } from '../team.ts';
import { asDay, type Day } from '../time.ts';
import { READ_LIMIT } from '../typed.ts';
import type { Action } from './action.ts';
import { formOf } from './form.ts';
import type { Form, Problems, Sent } from './plan-view.ts';
import { readDay } from './read-day.ts';

/** How long (characters) the text of an action, or the reason why it is dropped, may be. */
export const TEXT_LIMIT = 300;
/** How long (characters) the name of a role may be. */
export const ROLE_LIMIT = 60;
/** How far ahead (years) an action may be planned. */
export const YEARS = 3;

/** What was typed, as it can be saved, or the form as it goes back with a sentence beside each field. */
export type CheckedForm =
  | Readonly<{ ok: true; fields: Pick<Action, 'what' | 'owner' | 'role' | 'due'> }>
  | Readonly<{ ok: false; form: Form; problems: Problems }>;

type Around = Readonly<{
  content: Content;
  today: Day;
  /** Who can take care of it; null where the owner stays who it is. */
  people: readonly Person[] | null;
  /** The action as it is saved; null for a new one. */
  saved: Action | null;
}>;

/**
 * Checks an action's form. What can't be saved stays in its field; personal data is replaced there. A field that was
 * not sent stays what is saved.
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
      what: what.kept,
      owner: typed.owner,
      role: 'kept' in owner ? owner.kept : typed.role,
      due: typed.due,
    },
    problems: { what: problemOf(what), owner: problemOf(owner), due: problemOf(due) },
  };
}

/** @returns the text on one line, or why it can't be saved; `kept` goes back into the field */
export function checkText(content: Content, typed: string, field: 'what' | 'reason'): CheckedText {
  const { problems } = content.texts.plan;
  const reason = field === 'reason';
  const shown = visible(typed);
  const value = shown.trim().replace(/\s+/g, ' ');
  // What is too long is not saved: of its end nothing goes back into the field either.
  const [kept, read] = [cut(shown, READ_LIMIT), cut(value, READ_LIMIT)];
  if (value === '') return { problem: reason ? problems.noReason : problems.noWhat, kept };
  const personal = findPersonalData(read);
  if (personal.length > 0) {
    const sentence = reason ? problems.reasonPersonal : problems.personal;
    return withoutPersonal(content, { typed: value, read, limit: TEXT_LIMIT, personal, sentence });
  }
  if (value.length > TEXT_LIMIT) {
    const sentence = reason ? problems.reasonTooLong : problems.tooLong;
    return { problem: fill(sentence, { length: value.length, limit: TEXT_LIMIT }), kept };
  }
  return { value, kept };
}

function asSaved(value: string): CheckedText {
  return { value, kept: value };
}

export type CheckedText =
  | Readonly<{ value: string; kept: string }>
  | Readonly<{ problem: string; kept: string }>;

type PersonalField = Readonly<{
  typed: string;
  /** What is read of it. */
  read: string;
  limit: number;
  personal: readonly PersonalData[];
  sentence: string;
}>;

/** What goes back of a text with personal data. A word between brackets may make it too long: that is said as well. */
function withoutPersonal(content: Content, { typed, read, limit, personal, sentence }: PersonalField) {
  const kept = withoutPersonalData(content, read);
  const length = read === typed ? kept.length : typed.length;
  const found = fill(sentence, { wat: namesOf(content, personal) });
  const also = length > limit ? ` ${fill(content.texts.plan.problems.alsoTooLong, { length, limit })}` : '';
  return { problem: found + also, kept };
}

type CheckedOwner =
  | Readonly<{ value: Pick<Action, 'owner' | 'role'> }>
  | Readonly<{ problem: string; kept: string }>;

/** A role goes before a name: whoever types one wants that. */
function checkOwner({ content, people, saved }: Around, typed: Form): CheckedOwner {
  const { problems } = content.texts.plan;
  if (!people && saved) return { value: { owner: saved.owner, role: saved.role } };
  const role = visible(typed.role).trim().replace(/\s+/g, ' ');
  const read = cut(role, READ_LIMIT);
  const personal = findPersonalData(read);
  if (personal.length > 0) {
    const field = { typed: role, read, limit: ROLE_LIMIT, personal, sentence: problems.personal };
    const rest = withoutPersonal(content, field);
    return isNothingElse(content, rest.kept) ? { ...rest, kept: '' } : rest;
  }
  if (role.length > ROLE_LIMIT) {
    return {
      problem: fill(problems.tooLong, { length: role.length, limit: ROLE_LIMIT }),
      kept: cut(visible(typed.role), READ_LIMIT),
    };
  }
  if (role !== '') return { value: { owner: null, role } };
  if (typed.owner === '') return { problem: problems.noOwner, kept: '' };
  const person = people?.find(({ id }) => id === typed.owner);
  if (person) return { value: { owner: person.id, role: person.name } };
  if (saved?.owner !== typed.owner) return { problem: problems.ownerUnknown, kept: '' };
  return { problem: fill(problems.ownerLeft, { naam: saved.role }), kept: '' };
}

/** An action that is late may be changed without another date. */
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
