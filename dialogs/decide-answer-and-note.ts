import { fill } from '../content/fill.ts';
import type { Criterion } from '../content/index.ts';
import { decideAnswer } from './decide-answer.ts';
import { type Decision, type ScanCase, say, showForm } from './decision.ts';
import { type CheckedDraft, checkDraft, NOTE_LIMIT, namesOf } from './draft.ts';
import type { EventOf } from './event.ts';
import { findPersonalData } from './privacy/find-personal-data.ts';
import type { Answer } from './scan.ts';
import type { Notice } from './view-parts.ts';
import { beforeAgreeing } from './vote/before-agreeing.ts';
import { whyView } from './why-view.ts';
import { withChanges } from './with-changes.ts';

/**
 * Takes a choice that somebody typed together with why, as a typed choice; the why becomes the note of the same criterion.
 * Where the choice does not count, nothing is kept of the why. Where the why can't be kept, the choice still counts.
 */
export function decideAnswerAndNote(given: ScanCase, event: EventOf<'answer-and-note'>): Decision {
  const { content, scan, state } = given;
  const { note, ...rest } = event;
  const answer = { ...rest, kind: 'answer' } as const;
  const id = event.criterion ?? state.placed?.criterion;
  const criterion = content.criteria.find((one) => one.id === id);
  const counts = criterion && scan.closedAt === null && !beforeAgreeing(given, criterion, answer);
  if (!counts) return decideAnswer(given, answer);
  const saved = scan.answers[criterion.id];
  const version = saved?.version ?? 0;
  const isStale = !event.criterion && state.placed?.seen !== version;
  if (isStale) return outdated(given, answer, saved);
  const draft = { criterion: criterion.id, version, note: joined(saved?.note ?? '', note) };
  const checked = checkDraft({ content, scan }, criterion, draft);
  return checked.ok
    ? kept(given, criterion, decideAnswer(given, { ...answer, draft }))
    : notKept(given, criterion, { decision: decideAnswer(given, answer), checked, note: draft.note });
}

/** Somebody changed this criterion meanwhile, perhaps into the same choice. */
function outdated(given: ScanCase, answer: EventOf<'answer'>, saved: Answer | undefined): Decision {
  const { noteNotKept, noteOutdated, textLost } = given.content.texts.notices;
  const isSame = saved?.choice === answer.choice && saved.reason === (answer.reason ?? null);
  const problem = fill(noteNotKept, { probleem: noteOutdated });
  return withNotice(decideAnswer(given, answer), (text) =>
    isSame ? [`${text}.`, problem] : [text, textLost],
  );
}

/** What was written before stays: it may be a colleague's. The same lines are not kept twice. */
function joined(before: string, note: string): string {
  if (before === '') return note;
  return `\n${before}\n`.includes(`\n${note}\n`) ? before : `${before}\n${note}`;
}

function kept({ content }: ScanCase, { id }: Criterion, decision: Decision): Decision {
  const { withNote, noteSaved } = content.texts.notices;
  if (decision.changes.length === 0) return decision;
  const sentence = (text: string) => [
    text ? fill(withNote, { bewaard: text }) : fill(noteSaved, { criterium: id }),
  ];
  return withNotice(decision, sentence, 'good');
}

type NotKept = Readonly<{
  /** What came of the choice. */
  decision: Decision;
  checked: CheckedDraft & Readonly<{ ok: false }>;
  note: string;
}>;

/**
 * Nobody sees a refused text again but its writer: alone with the bot it comes back in its field. Where others read along, a
 * sentence says what is wrong with it.
 */
function notKept(given: ScanCase, criterion: Criterion, { decision, checked, note }: NotKept): Decision {
  const { content, state } = given;
  const { notices } = content.texts;
  const { changes } = decision;
  if (state.team.kind === 'personal' && changes.length > 0) {
    const scan = withChanges(given.scan, changes, state);
    const notice = say('problem', notices.noteNotYet);
    return { ...showForm(whyView({ content, scan }, criterion, { ...checked, notice })), changes };
  }
  const problem = fill(notices.noteNotKept, { probleem: problemOf(given, note) });
  return withNotice(decision, (text) => [text && `${text}.`, problem]);
}

function problemOf({ content }: ScanCase, note: string): string {
  const { notices, problems } = content.texts;
  const personal = findPersonalData(note);
  if (personal.length > 0) return fill(notices.notePersonal, { wat: namesOf(content, personal) });
  return fill(problems.noteTooLong, { limit: NOTE_LIMIT, length: note.length });
}

/** Says something else on the card, or something more. */
function withNotice(
  decision: Decision,
  sentences: (text: string) => readonly string[],
  tone: Notice['tone'] = 'info',
): Decision {
  const { view } = decision;
  if (!('notice' in view)) return decision;
  const text = sentences(view.notice?.text ?? '')
    .filter((one) => one !== '')
    .join(' ');
  return { ...decision, view: { ...view, notice: { ...view.notice, ...say(tone, text) } } };
}
