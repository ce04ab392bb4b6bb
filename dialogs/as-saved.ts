import type { Criterion } from '../content/index.ts';
import type { AnswerChange } from './change.ts';
import type { Answer, Scan } from './scan.ts';
import { agreedAfter } from './vote/before-agreeing.ts';

/** The change that would save an answer as it is saved already, for what changes only a part of it. */
export function asSaved(scan: Scan, criterion: Criterion, saved: Answer): AnswerChange {
  const { choice, reason, note, link, version } = saved;
  return {
    kind: 'answer',
    round: scan.round,
    criterion: criterion.id,
    expected: version,
    choice,
    reason,
    note,
    link,
    wording: saved.wording ?? criterion.wording,
    ...agreedAfter(scan, criterion),
  };
}
