/**
 * Where the focus goes when the screen is drawn again.
 * `keep`: it stays on the button that has it, when that is still there. `question`: to the question. `inside`: to the
 * question when it was on the screen. `asking`: to what is asked in place. `result`: to the votes, or to the question.
 */
export type Focus = 'keep' | 'question' | 'inside' | 'asking' | 'result';

/** @param show puts the new screen in the place of the old one */
export function putFocus(focus: Focus, show: () => void): void {
  const before = document.activeElement;
  const key = before?.closest<HTMLElement>('[data-key]')?.dataset.key;
  const wasInside = before?.closest('.talk') != null;
  show();
  const to = target(focus, wasInside, key);
  to?.focus({ preventScroll: true });
  if (to && focus !== 'keep' && to.getBoundingClientRect().top < 0) to.scrollIntoView({ block: 'start' });
}

function target(focus: Focus, wasInside: boolean, key: string | undefined): HTMLElement | null {
  const question = byClass('#talk-question');
  switch (focus) {
    case 'question':
      return question;
    case 'asking':
      return byClass('.talk-asking h3') ?? question;
    case 'result':
      return byClass('.talk-title') ?? question;
    case 'inside':
      return wasInside ? question : null;
    case 'keep':
      if (!wasInside) return null;
      return (key && byClass(`[data-key="${CSS.escape(key)}"]`)) || question;
  }
}

function byClass(selector: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(selector);
}
