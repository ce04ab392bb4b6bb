/** How long (ms) a button is held at most. Where its menu was opened, a browser may never tell that it was let go. */
const LONGEST = 3_000;

/** Since when (ms) a button is held down; null when none is. */
let held: number | null = null;
for (const [name, down] of [
  ['pointerdown', true],
  ['pointerup', false],
  ['pointercancel', false],
] as const) {
  window.addEventListener(
    name,
    () => {
      held = down ? performance.now() : null;
    },
    true,
  );
}

/** Resolves when no button is held down: one that is replaced meanwhile would not be pressed. */
export async function released(): Promise<void> {
  while (held !== null && performance.now() - held < LONGEST)
    await new Promise((resolve) => setTimeout(resolve, 50));
  // The press itself comes just after.
  await new Promise((resolve) => setTimeout(resolve));
}
