import type { Going } from './talk-view-parts.ts';

type Ways = Readonly<{
  /** Goes to another criterion. */
  step: (to: (at: Going) => string | null) => void;
  /** Leaves what is asked, or the view. */
  back: () => void;
}>;

/** Lets the facilitator go from one criterion to another with the keyboard. */
export function listenToKeys(signal: AbortSignal, { step, back }: Ways): void {
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => step(({ previous }) => previous),
    ArrowRight: () => step(({ next }) => next),
    Home: () => step(({ first }) => first),
    End: () => step(({ last }) => last),
    Escape: back,
  };
  document.addEventListener(
    'keydown',
    (event) => {
      const does = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
      if (!does || isElsewhere(event)) return;
      // In full screen the browser takes this key to leave that.
      if (event.key === 'Escape' && document.fullscreenElement) return;
      event.preventDefault();
      does();
    },
    { signal },
  );
}

/** Whether a key is for the browser, or for a field in which somebody types. */
function isElsewhere({ target, altKey, ctrlKey, metaKey, shiftKey, isComposing }: KeyboardEvent): boolean {
  const types = target instanceof Element && target.closest('input, select, textarea') !== null;
  return types || altKey || ctrlKey || metaKey || shiftKey || isComposing;
}
