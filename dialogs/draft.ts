import { cut } from '../content/cut.ts';
import { listed } from '../content/dutch.ts';
import { fill } from '../content/fill.ts';
import type { Content, Criterion } from '../content/index.ts';
import { asAddress } from './as-address.ts';
import type { Draft } from './event.ts';
import { isNothingElse, withoutPersonalData } from './privacy/clean.ts';
import { findPersonalData, type PersonalData } from './privacy/find-personal-data.ts';
import type { Answer, Scan } from './scan.ts';
import { READ_LIMIT } from './typed.ts';

/** How long a note may be, in characters. */
export const NOTE_LIMIT = 1000;
/** How long a link may be, in characters. */
export const LINK_LIMIT = 500;

/** The texts of a card's fields. */
type FieldTexts = Readonly<{ note: string; link: string; dissent: string }>;

/** The texts of the fields as they can be saved, or the reason why they can't. */
export type CheckedDraft =
  | (FieldTexts & Readonly<{ ok: true }>)
  | (FieldTexts &
      Readonly<{
        ok: false;
        noteProblem: string | null;
        linkProblem: string | null;
        dissentProblem: string | null;
      }>);

/**
 * Checks what stands in the fields. The saved text counts for a field that was not sent, and for all fields where the
 * draft is of another criterion.
 * @returns the trimmed texts; or, with a Dutch sentence beside each field that is wrong, what goes back into the
 * fields: as typed, with a word between brackets where personal data stood
 */
export function checkDraft(
  { content, scan }: Readonly<{ content: Content; scan: Scan }>,
  criterion: Criterion,
  draft: Draft | undefined,
): CheckedDraft {
  const saved = scan.answers[criterion.id];
  const sent = draft?.criterion === criterion.id ? draft : undefined;
  const { privacy, problems, votes } = content.texts;
  const note =
    sent?.note === undefined
      ? kept(saved?.note)
      : checkNote(content, sent.note, { personal: privacy.note, tooLong: problems.noteTooLong });
  const link = sent?.link === undefined ? kept(saved?.link) : checkLink(content, sent.link);
  const dissent =
    sent?.dissent === undefined
      ? kept(saved?.dissent)
      : checkNote(content, sent.dissent, {
          personal: votes.problems.dissentPersonal,
          tooLong: votes.problems.dissentTooLong,
        });
  const texts = { note: note.text, link: link.text, dissent: dissent.text };
  if ([note, link, dissent].every(({ problem }) => problem === null)) return { ok: true, ...texts };
  return {
    ok: false,
    ...texts,
    noteProblem: note.problem,
    linkProblem: link.problem,
    dissentProblem: dissent.problem,
  };
}

/** Whether the fields hold something else than the saved texts. */
export function isTyped(scan: Scan, criterion: Criterion, { note, link, dissent }: FieldTexts): boolean {
  const saved = scan.answers[criterion.id];
  return note !== (saved?.note ?? '') || link !== (saved?.link ?? '') || dissent !== (saved?.dissent ?? '');
}

/** The dissent where it changes; nothing where it stays, so that most answers carry none. */
export function changedDissent(
  saved: Answer | undefined,
  { dissent }: Pick<FieldTexts, 'dissent'>,
): Readonly<{ dissent?: string }> {
  return dissent === (saved?.dissent ?? '') ? {} : { dissent };
}

/** The kinds that were found, in words: "een telefoonnummer en een adres". */
export function namesOf(content: Content, kinds: readonly PersonalData[]): string {
  const names = kinds.map((kind) => content.texts.privacy.kinds[kind]);
  return listed(names);
}

/** Takes out control characters: nobody types them, and each takes six bytes in a card. */
export function visible(text: string): string {
  return text.replace(/(?![\n\t])\p{Cc}/gu, '');
}

/** The text that goes (back) into a field, and what is wrong with it. */
type Checked = Readonly<{ text: string; problem: string | null }>;

/** Keeps the saved text. */
function kept(text = ''): Checked {
  return { text, problem: null };
}

/** What is said of a text that can't be saved. */
type Sentences = Readonly<{ personal: string; tooLong: string }>;

function checkNote(content: Content, typed: string, sentences: Sentences): Checked {
  const shown = visible(typed);
  const note = shown.trim();
  // A longer text is not saved, and its end is not shown again.
  const read = cut(note, READ_LIMIT);
  const personal = findPersonalData(read);
  const cleaned = personal.length > 0 ? withoutPersonalData(content, read) : read;
  // The word between brackets may be longer than the personal data was, so the length is that of the text that goes back.
  const length = read === note ? cleaned.length : note.length;
  const found = personal.length > 0 ? [fill(sentences.personal, { wat: namesOf(content, personal) })] : [];
  const tooLong = length > NOTE_LIMIT ? [fill(sentences.tooLong, { limit: NOTE_LIMIT, length })] : [];
  const wrong = [...found, ...tooLong];
  if (wrong.length === 0) return { text: note, problem: null };
  return { text: found.length > 0 ? cleaned : cut(shown, READ_LIMIT), problem: wrong.join(' ') };
}

function checkLink(content: Content, typed: string): Checked {
  const { problems, privacy } = content.texts;
  const link = asAddress(typed.trim());
  const read = cut(link, READ_LIMIT);
  const personal = findPersonalData(read);
  if (personal.length === 0) {
    if (link === '' || isSafeLink(link)) return { text: link, problem: null };
    return { text: cut(typed, READ_LIMIT), problem: problems.badLink };
  }
  const cleaned = withoutPersonalData(content, read);
  const found = fill(privacy.link, { wat: namesOf(content, personal) });
  const problem = isSafeLink(cleaned) ? found : `${found} ${problems.badLink}`;
  return { text: isNothingElse(content, cleaned.replace(/^https?:/i, '')) ? '' : cleaned, problem };
}

/** Accepts https only, and no user name before the host, which would hide where the link leads. */
function isSafeLink(link: string): boolean {
  if (link.length > LINK_LIMIT || !/^https:\/\/\S+$/i.test(link) || !URL.canParse(link)) return false;
  const { protocol, username, password, hostname } = new URL(link);
  return protocol === 'https:' && username === '' && password === '' && hostname.includes('.');
}
