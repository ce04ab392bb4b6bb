import type { Content, Criterion } from '../content/index.ts';
import { type OfRound, ofScan } from './of-round.ts';
import { criterionLines } from './progress.ts';
import type { Answer, Scan } from './scan.ts';
import type { ViewOf } from './view.ts';
import type { CriterionLine, Notice } from './view-parts.ts';

/** How much one page holds: bytes of text as a card carries it, and criteria. A card stays under 25 KB with them. */
const PAGE_BYTES = 12_000;
const PAGE_CRITERIA = 8;

/** @param wanted the page, from 0; past the end the last one is shown */
export function notesView(round: OfRound, wanted = 0, notice: Notice | null = null): ViewOf<'notes'> {
  const pages = pagesOf(round.content, round.scan);
  const page = Math.min(wanted, Math.max(0, pages.length - 1));
  return { kind: 'notes', ...ofScan(round, notice), lines: pages[page] ?? [], page, pages: pages.length };
}

/** @returns the page on which the first of these criteria stands that has a note; null when none has one */
export function notesPage({ content, scan }: OfRound, criteria: readonly Criterion[]): number | null {
  const page = pagesOf(content, scan).findIndex((lines) =>
    lines.some(({ criterion }) => criteria.includes(criterion)),
  );
  return page < 0 ? null : page;
}

/** Whether something was written with an answer: a note, a link, or what some think otherwise. */
function isNoted(answer: Answer | undefined): boolean {
  return answer !== undefined && [answer.note, answer.link, answer.dissent].some((text) => text?.trim());
}

function pagesOf(content: Content, { answers }: Scan): (readonly CriterionLine[])[] {
  const pages: CriterionLine[][] = [];
  let left = 0;
  const noted = content.criteria.filter(({ id }) => isNoted(answers[id]));
  for (const line of criterionLines(content, noted, answers)) {
    const bytes = bytesOf(line);
    const last = pages.at(-1);
    if (last && last.length < PAGE_CRITERIA && bytes <= left) last.push(line);
    else {
      pages.push([line]);
      left = PAGE_BYTES;
    }
    left -= bytes;
  }
  return pages;
}

const encoder = new TextEncoder();

/** A card puts a sign of three bytes after a brace (`literal`). */
function bytesOf({ answer }: CriterionLine): number {
  const text = `${answer?.note}${answer?.link}${answer?.dissent}`;
  return encoder.encode(JSON.stringify(text)).length + 3 * text.split('{').length;
}
