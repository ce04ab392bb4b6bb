import type { ButtonEvent } from '../../../dialogs/event.ts';
import type { TalkBody } from '../talk.ts';
import type { News } from './client.ts';
import { createQueue } from './in-turn.ts';
import { putInAddress } from './navigation.ts';
import { showFocused, type TalkFocus } from './talk-view-focus.ts';
import { createFollowing } from './talk-view-follow.ts';
import { listenToKeys } from './talk-view-keys.ts';
import { cameThrough, placeOf, whatChanged } from './talk-view-news.ts';
import type { Asking, Going } from './talk-view-parts.ts';
import { listenToPointer } from './talk-view-pointer.ts';
import { drawTalk, noScan } from './talk-view-screen.ts';
import { createTimer } from './talk-view-timer.ts';
import { texts } from './texts.ts';
import type { ShowView, ViewDeps } from './view.ts';

/** Shows one criterion to everybody in the room, and follows what the team does in the chat. */
export const showTalk: ShowView = async (deps, { inside, signal }) => {
  const talk = createTalk(deps, signal);
  await talk.open(inside);
  if (!signal.aborted) deps.onChange(talk.follow, signal);
};

function createTalk({ api, stage, changed }: ViewDeps, signal: AbortSignal) {
  const timer = createTimer(stage.say, signal);
  const following = createFollowing();
  const inTurn = createQueue();
  const released = listenToPointer(signal);
  let body: TalkBody | null = null;
  let asking: Asking = null;
  let problem: string | null = null;
  /** What stands there, as text. */
  let drawn = '';
  let isGuideOpen = false;
  let isBusy = false;
  let hasPressed = false;

  function draw(focus: TalkFocus): void {
    const isFull = document.fullscreenElement !== null;
    const state = JSON.stringify([body, asking, problem, isFull]);
    if (!body || (state === drawn && focus === 'keep')) return;
    drawn = state;
    timer.show(`${body.round} ${body.criterion}`, body.guide?.minutes ?? null);
    const screen = drawTalk(body, {
      asking,
      problem,
      isGuideOpen,
      timer: timer.element,
      press,
      go: (to) => step(() => to),
      ask(question) {
        asking = question;
        draw(question ? 'asking' : 'question');
      },
      folds(isOpen) {
        isGuideOpen = isOpen;
      },
    });
    showFocused(focus, screen, () => stage.show(screen));
    putInAddress({ view: 'gesprek', inside: body.criterion });
  }

  async function load(criterion: string | null, focus: TalkFocus): Promise<void> {
    const { talk, asked } = await api.talk(criterion);
    await released();
    if (signal.aborted) return;
    const before = body;
    body = talk;
    if (!before) following.hear(asked, false);
    if (talk) return take(talk, before, focus);
    drawn = '';
    stage.show(noScan());
  }

  function take(talk: TalkBody, before: TalkBody | null, focus: TalkFocus): void {
    const isOther = before?.criterion !== talk.criterion;
    if (isOther || before?.stage !== talk.stage) asking = null;
    if (isOther) problem = null;
    draw(isOther && focus === 'keep' ? 'inside' : focus);
    if (before && focus !== 'question') stage.say(whatChanged(before, talk));
  }

  function step(to: (at: Going) => string | null): void {
    inTurn(async () => {
      const criterion = body && to(body);
      if (criterion && !signal.aborted) await stage.attempt(() => load(criterion, 'question'));
    });
  }

  async function press(event: ButtonEvent): Promise<void> {
    if (isBusy || !body || following.isTooSoon()) return;
    isBusy = true;
    const { criterion } = body;
    const sent = { id: crypto.randomUUID(), data: { event } };
    await inTurn(() =>
      stage.attempt(async () => {
        const { view } = await api.turn(sent);
        if (event.kind === 'answer') following.answer(criterion);
        problem = null;
        asking = null;
        hasPressed = true;
        await load(criterion, ['answer', 'evidence'].includes(event.kind) ? 'keep' : 'result');
        settle(event, view);
      }),
    );
    isBusy = false;
  }

  /** Says so when the press did not come through, or when something is asked first. */
  function settle(event: ButtonEvent, view: string): void {
    if (!body) return;
    if (view === 'reveal-early' && body.turnout?.early) {
      asking = { kind: 'early' };
      draw('asking');
    } else if (!cameThrough(event, body)) {
      problem = texts.talk.otherwise;
      draw('question');
      stage.say(problem);
    }
  }

  const follow = ({ asked }: News) =>
    inTurn(async () => {
      const before = placeOf(body);
      await load(following.goesTo(asked) ?? body?.criterion ?? null, 'keep');
      following.hear(asked, before !== placeOf(body));
    });

  document.addEventListener('fullscreenchange', () => draw('keep'), { signal });
  // The frame is out of sight as long as this view is shown.
  signal.addEventListener('abort', () => {
    if (hasPressed) changed();
  });
  listenToKeys(signal, {
    step,
    back() {
      if (!asking) location.hash = '#overzicht';
      else {
        asking = null;
        draw('question');
      }
    },
  });

  return {
    follow,
    open: (criterion: string | null) =>
      load(criterion, document.activeElement?.id === 'kop' ? 'question' : 'keep'),
  };
}
