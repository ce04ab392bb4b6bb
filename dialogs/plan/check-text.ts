import { cut } from '../../content/cut.ts';
import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import { namesOf, visible } from '../draft.ts';
import { withoutPersonalData } from '../privacy/clean.ts';
import { findPersonalData, type PersonalData } from '../privacy/find-personal-data.ts';
import { READ_LIMIT } from '../typed.ts';

/** How long (characters) the text of an action, or the reason why it is dropped, may be. */
export const ACTION_TEXT_LIMIT = 300;

/** @returns the text on one line, or why it can't be saved; `back` goes back into the field */
export function checkText(content: Content, typed: string, field: 'what' | 'reason'): CheckedText {
  const { problems } = content.texts.plan;
  const reason = field === 'reason';
  const shown = visible(typed);
  const value = shown.trim().replace(/\s+/g, ' ');
  // A text that is too long is not saved, and its end does not go back into the field.
  const [back, read] = [cut(shown, READ_LIMIT), cut(value, READ_LIMIT)];
  if (value === '') return { problem: reason ? problems.noReason : problems.noWhat, back };
  const personal = findPersonalData(read);
  if (personal.length > 0) {
    const sentence = reason ? problems.reasonPersonal : problems.personal;
    return withoutPersonal(content, { typed: value, read, limit: ACTION_TEXT_LIMIT, personal, sentence });
  }
  if (value.length > ACTION_TEXT_LIMIT) {
    const sentence = reason ? problems.reasonTooLong : problems.tooLong;
    return { problem: fill(sentence, { length: value.length, limit: ACTION_TEXT_LIMIT }), back };
  }
  return { value, back };
}

export type CheckedText =
  | Readonly<{ value: string; back: string }>
  | Readonly<{ problem: string; back: string }>;

type PersonalField = Readonly<{
  typed: string;
  /** The part of the text that is looked through. */
  read: string;
  limit: number;
  personal: readonly PersonalData[];
  sentence: string;
}>;

/** The text that goes back without personal data. The words in its place may make it too long; it says so then. */
export function withoutPersonal(content: Content, { typed, read, limit, personal, sentence }: PersonalField) {
  const back = withoutPersonalData(content, read);
  const length = read === typed ? back.length : typed.length;
  const found = fill(sentence, { wat: namesOf(content, personal) });
  const also = length > limit ? ` ${fill(content.texts.plan.problems.alsoTooLong, { length, limit })}` : '';
  return { problem: found + also, back };
}
