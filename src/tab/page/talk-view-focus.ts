import { inPlace } from './in-place.ts';

/**
 * Where the focus goes when the screen is drawn again.
 * `keep`: it stays where it is. `question`: to the question. `inside`: to the question when it was on the screen.
 * `asking`: to what is asked in place. `result`: to the votes, or to the question.
 */
export type TalkFocus = 'keep' | 'question' | 'inside' | 'asking' | 'result';

/**
 * @param next the new screen
 * @param show puts it in the place of the old one
 */
export function showFocused(focus: TalkFocus, next: HTMLElement, show: () => void): void {
  const before = document.querySelector<HTMLElement>('.talk');
  if (before && focus === 'keep') {
    inPlace(before, next, show);
    return;
  }
  const wasInside = before?.contains(document.activeElement);
  show();
  const find = (selector: string) => next.querySelector<HTMLElement>(selector);
  const first = {
    asking: find('.talk-asking h3'),
    result: find('.talk-title'),
    question: null,
    inside: null,
  };
  if (focus === 'keep' || (focus === 'inside' && !wasInside)) return;
  const to = first[focus] ?? find('h2');
  to?.focus({ preventScroll: true });
  if (to && to.getBoundingClientRect().top < 0) to.scrollIntoView({ block: 'start' });
}
