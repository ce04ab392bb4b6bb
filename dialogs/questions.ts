import { fill } from '../content/fill.ts';
import type { Content } from '../content/index.ts';
import { madeOnce } from '../content/made-once.ts';
import { type Case, type Decision, say } from './decision.ts';
import { namesOf } from './draft.ts';
import type { EventOf } from './event.ts';
import type { Feedback } from './feedback.ts';
import { findPersonalData } from './privacy/find-personal-data.ts';
import { refuseButton } from './refusals.ts';
import { onOneLine, replyView, shortQuestion, showReply } from './reply-views.ts';
import { createSearch } from './search/search.ts';
import { isReplyInPlace } from './via.ts';
import type { Notice } from './view-parts.ts';
import { pointToButtons } from './vote/choice-while-voting.ts';

/** The search over this content; its index is built once. */
export const searchOf = madeOnce(createSearch);

/** Shows what the bot has to say to a question. It comes below the scan, which stays as it is. */
export function question(given: Case, event: EventOf<'question'>): Decision {
  const { content, state } = given;
  // "Meer" shows what comes after results that are there: it follows up nothing.
  const before = event.offset === undefined ? (state.questionBefore ?? undefined) : undefined;
  const reply = searchOf(content).ask(event.text, before);
  const voting = reply.urgent ? null : pointToButtons(given, event.text);
  if (voting) return voting;
  const notice = noticeOfPersonal(given, event.text);
  // A question with personal data is neither shown again nor kept.
  const asked = notice ? null : shortQuestion(event.text);
  const view = replyView(given, reply, { asked, offset: event.offset ?? 0, notice });
  const missed = view.kind === 'results' && view.outcome === 'none' && asked;
  return showReply(given, view, missed ? [{ kind: 'nothing-found', question: asked, resource: null }] : []);
}

/** What is said about personal data in a question; null where there seems to be none. */
function noticeOfPersonal({ content, via }: Case, text: string): Notice | null {
  const personal = findPersonalData(onOneLine(text));
  if (personal.length === 0) return null;
  const { questionField, question: typed } = content.texts.privacy;
  return say(
    'problem',
    fill(isReplyInPlace(via) ? questionField : typed, { wat: namesOf(content, personal) }),
  );
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
  const reply = searchOf(given.content).ask(text);
  const asked = clean ? shortQuestion(text) : null;
  const view = replyView(given, reply, { asked, offset: 0, notice: notice ?? null });
  return showReply(given, view.kind === 'results' ? { ...view, choosingLink } : view, clean ? feedback : []);
}
