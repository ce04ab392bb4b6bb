import { Refused } from './client.ts';
import { byId, make } from './dom.ts';
import { texts } from './texts.ts';

/** The place where a view stands, and where people hear about it. */
export type Stage = Readonly<{
  /** Replaces what stood there. */
  show(...nodes: readonly Node[]): void;
  /**
   * Says quietly that there is something newer, with a button to see it.
   * @param show is called by the button; null takes the line away
   */
  offer(show: (() => void) | null): void;
  /** Has a screen reader say a sentence, for people who do not see what changed. */
  say(sentence: string): void;
  /**
   * Does something that takes time. When it fails, a sentence says so, with a button to try again. What stood there
   * stays.
   * @returns whether it was done
   */
  attempt(work: () => Promise<void>): Promise<boolean>;
}>;

export function createStage(): Stage {
  const place = byId('beeld');
  const alert = byId('melding');
  const status = byId('bericht');
  const newer = byId('nieuws');
  let running = 0;

  async function attempt(work: () => Promise<void>): Promise<boolean> {
    running += 1;
    place.setAttribute('aria-busy', 'true');
    alert.replaceChildren();
    try {
      await work();
      return true;
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return false;
      const again = make('button', { type: 'button' }, texts.again);
      again.addEventListener('click', () => attempt(work));
      const sentence = error instanceof Refused ? error.message : texts.failed;
      place.querySelector('.busy')?.remove();
      alert.replaceChildren(make('p', {}, sentence), again);
      alert.scrollIntoView({ block: 'nearest' });
      return false;
    } finally {
      running -= 1;
      if (running === 0) place.removeAttribute('aria-busy');
    }
  }

  function offer(show: (() => void) | null): void {
    newer.replaceChildren();
    if (!show) return;
    const button = make('button', { type: 'button', class: 'quiet' }, texts.live.show);
    button.addEventListener('click', show);
    newer.append(make('p', {}, texts.live.newer), button);
  }

  return {
    show(...nodes) {
      offer(null);
      place.replaceChildren(...nodes);
    },
    offer,
    say(sentence) {
      status.textContent = sentence;
    },
    attempt,
  };
}
