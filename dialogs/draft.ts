import { fill } from '../content/fill.ts';
import type { Content, Criterion } from '../content/index.ts';
import type { Draft } from './event.ts';
import { findPersonalData, type PersonalData } from './privacy/find.ts';
import type { Scan } from './state.ts';

/** How long a note may be, in characters. */
export const NOTE_LIMIT = 1000;
/** How long a link may be, in characters. */
export const LINK_LIMIT = 500;

/** What was typed into the note and link fields, as it can be saved, or why it can't. */
export type CheckedDraft =
  | Readonly<{ ok: true; note: string; link: string }>
  | Readonly<{
      ok: false;
      note: string;
      link: string;
      noteProblem: string | null;
      linkProblem: string | null;
    }>;

/**
 * Checks what stands in the fields. Without a draft for this criterion the saved text counts.
 * @returns the trimmed texts, or the texts as typed with a Dutch sentence beside each field that is wrong
 */
export function checkDraft(
  content: Content,
  scan: Scan,
  criterion: Criterion,
  draft: Draft | undefined,
): CheckedDraft {
  const saved = scan.answers[criterion.id];
  if (draft?.criterion !== criterion.id) {
    return { ok: true, note: saved?.note ?? '', link: saved?.link ?? '' };
  }
  const note = visible(draft.note).trim();
  const link = draft.link.trim();
  const personal = findPersonalData(note);
  const personalLink = findPersonalData(link).length > 0;
  if (personal.length > 0) {
    const noteProblem = fill(content.texts.privacy.note, { wat: namesOf(content, personal) });
    const keptLink = personalLink ? '' : draft.link;
    return { ok: false, note: withoutPersonalData(note), link: keptLink, noteProblem, linkProblem: null };
  }
  const problems = content.texts.problems;
  const noteProblem =
    note.length > NOTE_LIMIT ? fill(problems.noteTooLong, { limit: NOTE_LIMIT, length: note.length }) : null;
  const linkProblem = link === '' || (isSafeLink(link) && !personalLink) ? null : problems.badLink;
  if (noteProblem === null && linkProblem === null) return { ok: true, note, link };
  return {
    ok: false,
    note: visible(draft.note),
    link: personalLink ? '' : draft.link,
    noteProblem,
    linkProblem,
  };
}

/** What was found, in words: "een telefoonnummer en een adres". */
export function namesOf(content: Content, kinds: readonly PersonalData[]): string {
  const names = kinds.map((kind) => content.texts.privacy.kinds[kind]);
  return new Intl.ListFormat('nl-NL').format(names);
}

/** The sentences that hold no personal data, so that the rest need not be typed again. */
export function withoutPersonalData(text: string): string {
  const sentences = text.split(/(?<=[.!?])\s+|\n+/);
  const kept = sentences.filter((sentence) => findPersonalData(sentence).length === 0).join(' ');
  return findPersonalData(kept).length === 0 ? kept : '';
}

/** Without control characters, which nobody typed and which would swell a card. */
export function visible(text: string): string {
  return text.replace(/(?![\n\t])\p{Cc}/gu, '');
}

/** Only https, and nothing that hides where it leads (a user name before the host). */
function isSafeLink(link: string): boolean {
  if (link.length > LINK_LIMIT || !/^https:\/\/\S+$/i.test(link) || !URL.canParse(link)) return false;
  const { protocol, username, password, hostname } = new URL(link);
  return protocol === 'https:' && username === '' && password === '' && hostname.includes('.');
}
