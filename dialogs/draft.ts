import { fill } from '../content/fill.ts';
import type { Content, Criterion } from '../content/index.ts';
import type { Draft } from './event.ts';
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
  const problems = content.texts.problems;
  const noteProblem =
    note.length > NOTE_LIMIT ? fill(problems.noteTooLong, { limit: NOTE_LIMIT, length: note.length }) : null;
  const linkProblem = link === '' || isSafeLink(link) ? null : problems.badLink;
  if (noteProblem === null && linkProblem === null) return { ok: true, note, link };
  return { ok: false, note: visible(draft.note), link: draft.link, noteProblem, linkProblem };
}

/** Without control characters, which nobody typed and which would swell a card. */
function visible(text: string): string {
  return text.replace(/(?![\n\t])\p{Cc}/gu, '');
}

/** Only https, and nothing that hides where it leads (a user name before the host). */
function isSafeLink(link: string): boolean {
  if (link.length > LINK_LIMIT || /\s/.test(link) || !URL.canParse(link)) return false;
  const { protocol, username, password, hostname } = new URL(link);
  return protocol === 'https:' && username === '' && password === '' && hostname.includes('.');
}
