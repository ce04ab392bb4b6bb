import { fill } from '../../../content/fill.ts';
import type { ButtonEvent } from '../../../dialogs/event.ts';
import type { TalkBody, TalkChoice } from '../talk.ts';
import type { TalkTurnout } from '../talk-turnout.ts';
import { make } from './dom.ts';
import { button, type Screen } from './talk-view-parts.ts';
import { texts } from './texts.ts';

/** The choices, and what the team does with them: answer together, wait for votes, or agree on an answer. */
export function choicesPart(body: TalkBody, screen: Screen): HTMLElement[] {
  const { stage, isClosed, answer, turnout, votes, round, criterion } = body;
  const words = texts.talk;
  if (isClosed) return [choiceList(body, screen), row(make('h3', {}, answer), make('p', {}, words.closed))];
  if (stage === 'open' && turnout) return [choiceList(body, screen), ...turnoutPart(body, turnout, screen)];
  const again = votes && { kind: 'vote-again' as const, round, criterion, ballot: votes.ballot + 1 };
  const voteAgain = again ? [button(words.again, () => screen.press(again))] : [];
  return [
    row(
      make('h3', {}, answer ?? (votes ? words.agree : words.choose)),
      ...voteAgain,
      ...evidencePart(body, screen),
    ),
    reasonPart(body, screen) ?? choiceList(body, screen),
  ];
}

function row(...parts: readonly HTMLElement[]): HTMLElement {
  return make('div', { class: 'talk-row' }, ...parts);
}

function choiceList(body: TalkBody, screen: Screen): HTMLElement {
  const isPressable = !body.isClosed && body.stage !== 'open';
  return make(
    'ul',
    { class: 'talk-choices' },
    ...body.choices.map((choice) =>
      make('li', {}, isPressable ? pressable(body, choice, screen) : shown(choice)),
    ),
  );
}

function faceOf({ symbol, label }: TalkChoice): HTMLElement[] {
  return [make('span', { class: 'talk-symbol' }, symbol), make('span', {}, label)];
}

function shown(choice: TalkChoice): HTMLElement {
  return make('span', { class: choice.isGiven ? 'talk-choice given' : 'talk-choice' }, ...faceOf(choice));
}

function pressable(body: TalkBody, choice: TalkChoice, { press, ask }: Screen): HTMLElement {
  const { id, isGiven, reasons } = choice;
  const made = button(
    '',
    () => (reasons.length > 0 ? ask({ kind: 'reason', choice: id }) : press(answerWith(body, id))),
    {
      class: isGiven ? 'talk-choice given' : 'talk-choice',
      'aria-pressed': String(isGiven),
    },
  );
  made.append(...faceOf(choice));
  return made;
}

function answerWith(
  { round, criterion, version, votes }: TalkBody,
  choice: string,
  reason?: string,
): ButtonEvent {
  const after = votes ? { ballot: votes.ballot } : {};
  return { kind: 'answer', round, criterion, version, choice, ...after, ...(reason ? { reason } : {}) };
}

/** Asks how the team knows its answer. The same press again takes it away. */
function evidencePart({ evidence, round, criterion, version }: TalkBody, { press }: Screen): HTMLElement[] {
  if (evidence.length === 0) return [];
  const question = texts.talk.evidence;
  const ways = evidence.map(({ id, label, isGiven }) =>
    button(
      isGiven ? `✓ ${label}` : label,
      () => press({ kind: 'evidence', round, criterion, version, evidence: id, here: true }),
      { 'aria-pressed': String(isGiven), 'aria-label': label },
    ),
  );
  return [
    make(
      'div',
      { class: 'talk-row talk-evidence', role: 'group', 'aria-label': question },
      make('span', {}, question),
      ...ways,
    ),
  ];
}

/** Asks for a reason, in the place of the choices. */
function reasonPart(body: TalkBody, { asking, press, ask }: Screen): HTMLElement | null {
  const choice = asking?.kind === 'reason' && body.choices.find(({ id }) => id === asking.choice);
  if (!choice) return null;
  return askingPart(fill(texts.talk.reason, { antwoord: choice.label }), [
    ...choice.reasons.map(({ id, label }) => button(label, () => press(answerWith(body, choice.id, id)))),
    button(texts.talk.other, () => ask(null), { class: 'quiet' }),
  ]);
}

/** How many voted, and the way to their votes. Nobody votes on a screen that everybody looks at. */
function turnoutPart(body: TalkBody, turnout: TalkTurnout, { asking, press, ask }: Screen): HTMLElement[] {
  const { sentence, threshold, mayReveal, early, ballot } = turnout;
  const { round, criterion } = body;
  const event = { kind: 'reveal', round, criterion, ballot } as const;
  const told = make('p', { class: 'talk-turnout' }, make('b', {}, sentence), ` ${threshold}`);
  if (asking?.kind === 'early' && early) {
    return [
      askingPart(
        early.title,
        [
          button(early.confirm, () => press({ ...event, early: true }), {
            class: 'primary',
          }),
          button(early.wait, () => ask(null)),
        ],
        early.lines,
      ),
    ];
  }
  const reveal = button(texts.talk.reveal, () => (early ? ask({ kind: 'early' }) : press(event)), {
    class: early ? null : 'primary',
  });
  return [row(told, ...(mayReveal ? [reveal] : []))];
}

function askingPart(
  title: string,
  buttons: readonly HTMLElement[],
  lines: readonly string[] = [],
): HTMLElement {
  return make(
    'div',
    { class: 'talk-asking', role: 'group', 'aria-label': title },
    make('h3', { tabindex: '-1' }, title),
    ...lines.map((text) => make('p', {}, text)),
    row(...buttons),
  );
}
