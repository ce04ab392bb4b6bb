import type { ButtonEvent } from '../../../dialogs/event.ts';
import type { TalkBody } from '../talk.ts';
import { make } from './dom.ts';

/** What is asked in place before something is done: a reason for a choice, or whether to show the votes already. */
export type Asking = Readonly<{ kind: 'reason'; choice: string }> | Readonly<{ kind: 'early' }> | null;

/** Where one can go from a criterion. */
export type Going = Pick<TalkBody, 'previous' | 'next' | 'first' | 'last'>;

/** What stands on the screen beside what the server told, and what its buttons do. */
export type Screen = Readonly<{
  asking: Asking;
  /** Why a press did not come through; null when all did. */
  problem: string | null;
  isGuideOpen: boolean;
  timer: HTMLElement;
  press: (event: ButtonEvent) => void;
  go: (criterion: string) => void;
  ask: (question: Asking) => void;
  folds: (isOpen: boolean) => void;
}>;

export function button(
  title: string,
  press: () => void,
  attributes: Readonly<Record<string, string | null>> = {},
): HTMLButtonElement {
  const made = make('button', { type: 'button', ...attributes }, title);
  made.addEventListener('click', press);
  return made;
}
