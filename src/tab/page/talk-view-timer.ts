import { fill } from '../../../content/fill.ts';
import { make } from './dom.ts';
import { texts } from './texts.ts';

const MINUTE = 60_000;

/** The time of one criterion: how much (ms) was left when it was begun or stopped, and since when it runs. */
type Clock = Readonly<{ left: number; since: number | null }>;

/** The clocks of the criteria, by round and criterion. They run on while something else is shown. */
const clocks = new Map<string, Clock>();

/** Counts down the minutes for one criterion, in words that change once a minute. */
export type Timer = Readonly<{
  element: HTMLElement;
  /**
   * Shows the clock of a criterion.
   * @param minutes how long a team talks about it; null where that is not known
   */
  show(of: string, minutes: number | null): void;
}>;

/** @param say has a screen reader say that the time is over */
export function createTimer(say: (sentence: string) => void, signal: AbortSignal): Timer {
  const { begin, left: rest, last, over, stopped, stop, resume, again } = texts.talk.minutes;
  const line = make('p', { class: 'talk-time' });
  const buttons = make('div', { class: 'talk-row' });
  const element = make('div', { class: 'talk-timer' }, line, buttons);
  let key = '';
  let whole = 0;
  /** Which buttons stand there, and for which criterion. */
  let shown = '';
  let waiting: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(waiting));

  const runFrom = (left: number) => () => set({ left, since: performance.now() });

  function set(clock: Clock): void {
    clocks.set(key, clock);
    draw();
  }

  function draw(): void {
    clearTimeout(waiting);
    const clock = clocks.get(key);
    const left = clock ? leftOf(clock) : whole;
    const words = left > MINUTE ? fill(rest, { minuten: Math.ceil(left / MINUTE) }) : last;
    if (!clock) put('', { [fill(begin, { minuten: whole / MINUTE })]: runFrom(whole) });
    else if (left <= 0) put(over, { [again]: runFrom(whole) });
    else if (clock.since === null) {
      put(fill(stopped, { rest: words }), { [resume]: runFrom(left), [again]: runFrom(whole) });
    } else {
      put(words, { [stop]: () => set({ left: leftOf(clock), since: null }) });
      waiting = setTimeout(tick, left % MINUTE || MINUTE);
    }
  }

  function tick(): void {
    draw();
    const clock = clocks.get(key);
    if (clock && leftOf(clock) <= 0) say(over);
  }

  function put(words: string, ways: Readonly<Record<string, () => void>>): void {
    line.textContent = words;
    line.hidden = words === '';
    const present = `${key} ${Object.keys(ways)}`;
    // While it runs only the words change, so that the focus stays on the button.
    if (present === shown) return;
    shown = present;
    const hadFocus = buttons.contains(document.activeElement);
    buttons.replaceChildren(
      ...Object.entries(ways).map(([title, press]) => {
        const button = make('button', { type: 'button' }, title);
        button.addEventListener('click', press);
        return button;
      }),
    );
    if (hadFocus) buttons.querySelector('button')?.focus();
  }

  return {
    element,
    show(of, minutes) {
      key = of;
      whole = (minutes ?? 0) * MINUTE;
      element.hidden = minutes === null;
      draw();
    },
  };
}

function leftOf({ left, since }: Clock): number {
  return since === null ? left : left - (performance.now() - since);
}
