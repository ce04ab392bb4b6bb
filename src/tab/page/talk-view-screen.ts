import { fill } from '../../../content/fill.ts';
import type { TalkBody } from '../talk.ts';
import { make } from './dom.ts';
import { choicesPart } from './talk-view-choices.ts';
import { button, type Screen } from './talk-view-parts.ts';
import { votesPart } from './talk-view-votes.ts';
import { texts } from './texts.ts';

/** Draws one criterion for a screen that everybody looks at. */
export function drawTalk(body: TalkBody, screen: Screen): HTMLElement {
  const { criterion, context, step, progress, question, inShort, before, votes } = body;
  const { problem } = screen;
  const asked = body.turnout ? votePart(body) : askedPart(body);
  const { timer } = screen;
  const findings = [...gapsPart(votes), ...asked, timer];
  return make(
    'section',
    { class: votes ? 'talk' : 'talk talk-large', tabindex: '-1', 'aria-labelledby': 'talk-question' },
    make(
      'p',
      { class: 'talk-context' },
      make('b', {}, criterion),
      ...[context, step, progress].map((part) => make('span', {}, part)),
    ),
    make('h2', { id: 'talk-question', tabindex: '-1' }, question),
    // On the same line where there is room: with the votes of parties, each line counts.
    make(
      'p',
      { class: 'talk-short' },
      inShort,
      before && make('span', { class: 'talk-small' }, ` ${before}`),
    ),
    problem && make('p', { class: 'talk-problem' }, problem),
    ...(votes ? [beside(votesPart(votes), findings)] : []),
    ...choicesPart(body, screen),
    ...(votes ? [] : [beside(make('div', { class: 'talk-column' }, ...asked), [timer])]),
    ...guidePart(body, screen),
    footPart(body, screen),
  );
}

/** Puts something smaller beside what is large; on a phone, under it. */
function beside(large: HTMLElement, small: readonly HTMLElement[]): HTMLElement {
  return make('div', { class: 'talk-beside' }, large, make('div', { class: 'talk-column' }, ...small));
}

function gapsPart(votes: TalkBody['votes']): HTMLElement[] {
  if (!votes || votes.parties.length === 0) return [];
  return [make('div', { class: 'talk-gaps' }, ...votes.parties.map((line) => make('p', {}, line)))];
}

function askedPart({ talk }: TalkBody): HTMLElement[] {
  return talk ? [make('h3', {}, texts.talk.question), make('p', { class: 'talk-talk' }, talk)] : [];
}

/** Where to vote. What to talk about comes after the votes, so that nobody is led. Nothing is left to do when all voted. */
function votePart({ turnout, criterion, isInChat }: TalkBody): HTMLElement[] {
  const { voteOwn, voteHow, voteElsewhere } = texts.talk;
  if (!turnout?.early) return [];
  const elsewhere = make('p', {}, fill(voteElsewhere, { criterium: criterion }));
  return [
    make('h3', {}, voteOwn),
    make('p', { class: 'talk-talk' }, voteHow),
    ...(isInChat ? [] : [elsewhere]),
  ];
}

function guidePart({ guide }: TalkBody, { isGuideOpen, folds }: Screen): HTMLElement[] {
  if (!guide) return [];
  const words = texts.talk;
  const details = make(
    'details',
    isGuideOpen ? { open: '' } : {},
    make('summary', {}, words.guide),
    make(
      'div',
      { class: 'talk-guide' },
      make('div', {}, make('p', {}, guide.purpose)),
      make(
        'div',
        {},
        make('h3', {}, words.opening),
        make('ul', {}, ...guide.opening.map((one) => make('li', {}, one))),
      ),
      make('div', {}, make('h3', {}, words.colleague), make('p', {}, guide.colleague)),
    ),
  );
  details.addEventListener('toggle', () => folds(details.open));
  return [details];
}

function footPart(body: TalkBody, { go }: Screen): HTMLElement {
  const words = texts.talk;
  const { previous, next, nextOpen, answer } = body;
  const way = (to: string | null, title: string, look: Readonly<Record<string, string | null>> = {}) =>
    to === null ? [] : [button(fill(title, { criterium: to }), () => go(to), look)];
  const primary = answer ? 'primary' : null;
  const open = nextOpen === next ? null : nextOpen;
  return make(
    'div',
    { class: 'talk-foot' },
    make(
      'div',
      { class: 'talk-row' },
      ...way(previous, words.previous),
      ...way(next, words.next, { class: next === nextOpen ? primary : null }),
      ...way(open, words.nextOpen, { class: primary }),
      fullScreenButton(),
    ),
    make('p', { class: 'talk-small' }, words.keys),
  );
}

/** Only where the frame lets the page fill the screen. */
function fullScreenButton(): HTMLElement | null {
  if (!document.fullscreenEnabled) return null;
  const { full, notFull } = texts.talk;
  return button(
    document.fullscreenElement ? notFull : full,
    () => {
      const done = document.fullscreenElement
        ? document.exitFullscreen()
        : document.documentElement.requestFullscreen();
      done.catch(() => {});
    },
    {},
  );
}

/** What to do for a team that has no scan. */
export function noScan(): HTMLElement {
  const { none, noneHelp, toOverview } = texts.talk;
  return make(
    'section',
    { class: 'talk' },
    make('h2', { id: 'talk-question', tabindex: '-1' }, none),
    make('p', {}, noneHelp),
    make('p', {}, make('a', { href: '#overzicht' }, toOverview)),
  );
}
