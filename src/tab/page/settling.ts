/** How long (ms) a part takes no press: it was meant for what stood there before. */
const SETTLES = 700;

/** Lets a part of the page that came by itself take no press for a moment. */
export function settle(part: HTMLElement): void {
  part.classList.add('settles');
  setTimeout(() => part.classList.remove('settles'), SETTLES);
}
