/** How long (ms) the screen waits at most for somebody who holds a button. */
const LONGEST = 3_000;

/**
 * Knows whether somebody is pressing. When the screen is drawn anew between the two halves of a press, the browser takes
 * it for none.
 * @returns waits until nobody is
 */
export function listenToPointer(signal: AbortSignal): () => Promise<void> {
  let released = Promise.resolve();
  document.addEventListener(
    'pointerdown',
    () => {
      released = new Promise((resolve) => {
        // The press itself comes right after this.
        const up = () => setTimeout(resolve);
        for (const name of ['pointerup', 'pointercancel'])
          document.addEventListener(name, up, { once: true });
        setTimeout(resolve, LONGEST);
      });
    },
    { signal },
  );
  return () => released;
}
