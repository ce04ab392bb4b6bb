import { cut } from '../content/cut.ts';
import { fill } from '../content/fill.ts';
import type { Content } from '../content/index.ts';
import { madeOnce } from '../content/made-once.ts';
import { type Case, type Decision, say, showBeside, showOwn } from './decision.ts';
import { namesOf } from './draft.ts';
import type { EventOf } from './event.ts';
import type { Feedback } from './feedback.ts';
import { findPersonalData } from './privacy/find-personal-data.ts';
import { progressOf } from './progress.ts';
import { refuseButton } from './refusals.ts';
import { createSearch, type Findings } from './search/search.ts';
import { isUrgent } from './search/urgent.ts';
import { isReplyInPlace, messageOf } from './via.ts';
import type { ViewOf } from './view.ts';
import type { Notice } from './view-parts.ts';
import { pointToButtons } from './vote/choice-while-voting.ts';

/** How many results a card has. *Meer* brings the next ones. */
const SHOWN = 3;

/** How many characters of a question are searched for and shown. Each button of the card carries the question. */
const QUESTION_LIMIT = 400;

/** The search over this content; its index is built once. */
export const searchOf = madeOnce(createSearch);

/** Shows what the infobox has on a question. It comes below the scan, which stays as it is. */
export function question(given: Case, event: EventOf<'question'>): Decision {
  const { content, state } = given;
  const { privacy } = content.texts;
  const text = onOneLine(event.text);
  const personal = findPersonalData(text);
  const asked = cut(text, QUESTION_LIMIT);
  // Danger is looked for in the whole text: people tell about it at length, and not always at the beginning.
  const urgent = isUrgent(content, event.text);
  const voting = urgent ? null : pointToButtons(given, event.text);
  if (voting) return voting;
  const reply = { ...searchOf(content).ask(asked, state.questionBefore ?? undefined), urgent };
  const notice =
    personal.length > 0
      ? say(
          'problem',
          fill(isReplyInPlace(given.via) ? privacy.questionField : privacy.question, {
            wat: namesOf(content, personal),
          }),
        )
      : null;
  // A question with personal data is neither shown again nor kept.
  const shown = personal.length > 0 ? null : asked;
  const missed = reply.outcome === 'none' && shown !== null && asked !== '' && !reply.urgent;
  const view = resultsView(given, reply, { asked: shown, offset: event.offset ?? 0, notice });
  return showResults(given, view, missed ? [{ kind: 'nothing-found', question: asked, resource: null }] : []);
}

/** *Dit zocht ik* or *Niet wat ik zocht*: kept for the owner of the content, without who said it. */
export function rate(given: Case, event: EventOf<'rate'>): Decision {
  if (!isKnown(given.content, event.resource)) return refuseButton(given);
  const { thanksWanted, thanksNotWanted } = given.content.texts.results;
  const kind = event.found ? 'wanted' : 'not-wanted';
  const thanks = say('good', event.found ? thanksWanted : thanksNotWanted);
  const rated = { kind, question: shortQuestion(event.text), resource: event.resource } as const;
  return again(given, event.text, { notice: thanks, feedback: [rated] });
}

/** A link that does not work: first asks which one, then keeps that for the owner of the content. */
export function brokenLink(given: Case, event: EventOf<'broken-link'>): Decision {
  const { resource } = event;
  if (resource === undefined) return again(given, event.text, { choosingLink: true });
  if (!isKnown(given.content, resource)) return refuseButton(given);
  const thanks = say('good', given.content.texts.results.thanksBroken);
  const feedback = [{ kind: 'broken-link', question: '', resource }] as const;
  return again(given, event.text, { notice: thanks, feedback });
}

/** Whether the content has a part with this id, so that feedback about it says something to the owner. */
function isKnown({ resources, criteria, standards, topics }: Content, id: string): boolean {
  return [resources, criteria, standards, topics].some((all) => all.some((one) => one.id === id));
}

/** What else stands on a card that shows its results once more, and the feedback that is kept. */
type Again = Readonly<{ notice?: Notice; feedback?: readonly Feedback[]; choosingLink?: boolean }>;

/** Shows the same results once more, with a word of thanks or a choice to make. */
function again(given: Case, text: string, { notice, feedback = [], choosingLink = false }: Again): Decision {
  const clean = findPersonalData(onOneLine(text)).length === 0;
  const asked = shortQuestion(text);
  const reply = searchOf(given.content).ask(asked);
  const shown = { asked: clean ? asked : null, offset: 0, notice: notice ?? null };
  return showResults(given, { ...resultsView(given, reply, shown), choosingLink }, clean ? feedback : []);
}

function resultsView(
  { content, state }: Case,
  reply: Findings,
  { asked, offset, notice }: Readonly<{ asked: string | null; offset: number; notice: Notice | null }>,
): ViewOf<'results'> {
  const rest = reply.results.length - offset - SHOWN;
  const open = state.scan !== null && state.scan.closedAt === null;
  return {
    kind: 'results',
    question: asked,
    outcome: reply.outcome,
    urgent: reply.urgent,
    results: reply.results.slice(offset, offset + SHOWN),
    more: rest > 0 && asked !== null ? offset + SHOWN : null,
    choosingLink: false,
    notice,
    progress: open && state.scan ? progressOf(content, state.scan.answers) : null,
    kept: true,
  };
}

/**
 * Shows what was found, beside the scan. Somebody may ask where the card of the scan stood for them: the others keep that card.
 * A question that may not be shown again is not remembered either.
 */
function showResults(
  { state: { placed }, via }: Case,
  view: ViewOf<'results'>,
  feedback: readonly Feedback[],
): Decision {
  const { question: asked } = view;
  const message = messageOf(via);
  const shown = message !== null && message === placed?.message ? showOwn(view) : showBeside(view);
  return { ...shown, feedback, ...(asked === null ? {} : { remembers: asked }) };
}

function shortQuestion(text: string): string {
  return cut(onOneLine(text), QUESTION_LIMIT);
}

/** Puts a text on one line. Searching, showing and judging all use this same line. */
function onOneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
