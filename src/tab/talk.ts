import { beforeWords } from '../../cards/parts/before-words.ts';
import { stepWords } from '../../cards/parts/step-words.ts';
import { fill } from '../../content/fill.ts';
import type { Choice, Content, Guide } from '../../content/index.ts';
import { voteLabel } from '../../content/vote-label.ts';
import type { Action } from '../../dialogs/plan/action.ts';
import type { Scan } from '../../dialogs/scan.ts';
import { type TalkView, talkedAbout, talkView } from '../../dialogs/talk-view.ts';
import { type TalkTurnout, talkTurnout } from './talk-turnout.ts';
import { type TalkVotes, talkVotes } from './talk-votes.ts';

/** A choice as the screen shows it. */
export type TalkChoice = Readonly<{
  id: string;
  symbol: string;
  label: string;
  /** Whether it is the team's answer. */
  isGiven: boolean;
  /** What is asked when it is chosen; empty for a choice that needs no reason. */
  reasons: readonly Readonly<{ id: string; label: string }>[];
}>;

/** What the shared screen shows: sentences, counts, and what its buttons need. Nothing of it is one person's. */
export type TalkBody = Readonly<{
  round: number;
  criterion: string;
  context: string;
  step: string;
  progress: string;
  question: string;
  inShort: string;
  /** What the team chose in the round before, without its note; null when that is not known, and while people vote. */
  before: string | null;
  stage: TalkView['stage'];
  isClosed: boolean;
  /** Whether the newest card in the team's chat asks this criterion, so that people can vote there. */
  isInChat: boolean;
  /** How the team's answer stands; null as long as it has none in a round that is open. */
  answer: string | null;
  /** The version of that answer. */
  version: number;
  choices: readonly TalkChoice[];
  /** The ways to know the team's answer; empty without one, and in a round that is closed. */
  evidence: readonly Readonly<{ id: string; label: string; isGiven: boolean }>[];
  /** Where people vote: how many did, and the question before their votes are shown. Null elsewhere. */
  turnout: TalkTurnout | null;
  /** Null before the reveal. */
  votes: TalkVotes | null;
  /** One question to talk about; null where there is none. */
  talk: string | null;
  guide: Guide | null;
  previous: string | null;
  next: string | null;
  nextOpen: string | null;
  first: string | null;
  last: string | null;
}>;

type Known = Readonly<{ content: Content; scan: Scan | null; actions?: readonly Action[] | undefined }>;

/** The criterion that somebody asks for, and the one on the team's newest card. */
type Wanted = Readonly<{ named: string | null; asked: string | null }>;

/** @returns null for a team without a scan */
export function talkBody({ content, scan, actions = [] }: Known, { named, asked }: Wanted): TalkBody | null {
  const criterion = scan && talkedAbout({ content, scan }, named, asked);
  if (!criterion) return null;
  const view = talkView({ content, scan }, criterion, { actions });
  const votes = view.revealed && talkVotes(content, view, view.revealed);
  return {
    round: view.round,
    criterion: criterion.id,
    ...placeOf(content, view),
    question: criterion.question,
    inShort: criterion.inShort,
    before: view.before && beforeWords(content, { choice: view.before, note: '' }),
    stage: view.stage,
    isClosed: view.closed,
    isInChat: asked === criterion.id,
    answer: answerOf(content, view),
    version: view.version,
    choices: content.choices.map((choice) => choiceOf(choice, view)),
    evidence: evidenceOf(content, view),
    turnout: view.turnout && talkTurnout(content, view.turnout),
    votes,
    talk: view.revealed?.instead ?? criterion.talk[0] ?? null,
    guide: view.guide,
    previous: view.previous,
    next: view.next,
    nextOpen: view.nextOpen,
    first: content.criteria[0]?.id ?? null,
    last: content.criteria.at(-1)?.id ?? null,
  };
}

/** Where the team is: in the framework, on the way through the scan, and in this round. */
function placeOf(content: Content, { standard, step, progress }: TalkView) {
  const { standards, texts } = content;
  return {
    context: fill(texts.tab.talk.context, {
      nummer: standard.id,
      totaal: standards.length,
      standaard: standard.label,
    }),
    step: stepWords(content, step),
    progress: fill(texts.tab.progress, { beantwoord: progress.answered, criteria: progress.total }),
  };
}

function answerOf({ texts }: Content, { choice, stage, closed }: TalkView): string | null {
  const { answer, agreed, noAnswer } = texts.tab.talk;
  if (!choice) return closed ? noAnswer : null;
  return fill(stage === 'revealed' ? agreed : answer, { antwoord: `${choice.symbol} ${choice.label}` });
}

/** As long as people vote, a choice has the name that it has for one person. */
function choiceOf(choice: Choice, { stage, choice: given }: TalkView): TalkChoice {
  const { id, symbol, label, reasons = [] } = choice;
  return {
    id,
    symbol,
    label: stage === 'open' ? voteLabel(choice) : label,
    isGiven: id === given?.id,
    reasons: stage === 'open' ? [] : reasons.map((reason) => ({ id: reason.id, label: reason.label })),
  };
}

function evidenceOf({ talk }: Content, { choice, evidence, stage, closed }: TalkView): TalkBody['evidence'] {
  if (!choice || closed || stage === 'open') return [];
  return talk.evidence.map(({ id, label }) => ({ id, label, isGiven: id === evidence }));
}
