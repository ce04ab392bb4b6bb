import { cut } from '../content/cut.ts';
import type { AboutReply } from '../content/index.ts';
import { aboutText } from './about-text.ts';
import { type Case, type Decision, showBeside, showOwn } from './decision.ts';
import { named } from './event.ts';
import type { Feedback } from './feedback.ts';
import { progressOf } from './progress.ts';
import { type Findings, QUESTION_LIMIT } from './search/search.ts';
import { messageOf } from './via.ts';
import type { ViewOf } from './view.ts';
import type { Notice, Progress } from './view-parts.ts';

/** How many results a card has. *Meer* brings the next ones. */
const SHOWN = 3;

type ReplyView = ViewOf<'results' | 'danger' | 'about'>;

/** How a question is shown again; null when it may not be. */
type Shown = Readonly<{ asked: string | null; offset: number; notice: Notice | null }>;

/** The view of what the bot has to say: where to call, or something about the bot itself, or else results. */
export function replyView(given: Case, reply: Findings, shown: Shown): ReplyView {
  if (reply.urgent) {
    const { suicide } = reply;
    return { kind: 'danger', suicide, inPlace: isInPlace(given), progress: progressIn(given) };
  }
  return reply.about ? aboutView(given, reply.about, shown.notice) : resultsView(given, reply, shown);
}

/**
 * Shows a reply beside the scan. Somebody may ask where the card of the scan stood for them: the others keep that card. Only
 * results can be followed up, and nothing is kept where somebody may be in danger.
 */
export function showReply(given: Case, view: ReplyView, feedback: readonly Feedback[]): Decision {
  const shown = isInPlace(given) ? showOwn(view) : showBeside(view);
  if (view.kind === 'danger') return { ...shown, remembers: null };
  const follows = view.kind === 'results' && view.outcome !== 'none';
  return { ...shown, feedback, remembers: follows ? view.sought : null };
}

function resultsView(given: Case, reply: Findings, { asked, offset, notice }: Shown): ViewOf<'results'> {
  const rest = reply.results.length - offset - SHOWN;
  return {
    kind: 'results',
    question: asked,
    sought: asked === null ? null : shortQuestion(reply.asked),
    joined: reply.joined,
    outcome: reply.outcome,
    definition: offset === 0 ? reply.definition : null,
    results: reply.results.slice(offset, offset + SHOWN),
    more: rest > 0 && asked !== null ? offset + SHOWN : null,
    choosingLink: false,
    notice,
    progress: progressIn(given),
    kept: true,
  };
}

function aboutView(given: Case, about: AboutReply, notice: Notice | null): ViewOf<'about'> {
  const { team, scan } = given.state;
  const { title, button } = about;
  return {
    kind: 'about',
    alone: team.kind === 'personal',
    title,
    text: aboutText(about, { kind: team.kind, scan }),
    button: button ? { title: button.title, event: named(button.does) } : null,
    inPlace: isInPlace(given),
    notice,
    progress: progressIn(given),
  };
}

/** How far the team is; null where there is no round to go on with. */
function progressIn({ content, state: { scan } }: Case): Progress | null {
  return scan && scan.closedAt === null ? progressOf(content, scan.answers) : null;
}

/** Whether the reply stands where the card of the scan stood. */
function isInPlace({ state: { placed }, via }: Case): boolean {
  const message = messageOf(via);
  return message !== null && message === placed?.message;
}

export function shortQuestion(text: string): string {
  return cut(onOneLine(text), QUESTION_LIMIT);
}

/** Puts a text on one line. Showing and judging use this same line. */
export function onOneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
