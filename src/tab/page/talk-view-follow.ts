/** How long (ms) after an answer on this screen the chat may move on because of it. */
const OWN_MOVE = 5_000;
/** How long (ms) nothing can be pressed after the screen changed by itself: people pressed what stood there before. */
const TOO_SOON = 700;

/**
 * Decides when the screen goes along with the chat: each time that the chat asks another criterion, but not when it does
 * so because of an answer on this screen, where people still look at that answer.
 */
export function createFollowing() {
  /** The criterion that the chat asked last; null as long as it asked none. */
  let heard: string | null = null;
  let calmFrom = 0;
  let answered = { criterion: '', until: 0 };
  return {
    /** An answer was given on this screen. */
    answer(criterion: string): void {
      answered = { criterion, until: performance.now() + OWN_MOVE };
    },
    /** @returns the criterion to go to; null to stay */
    goesTo(asked: string | null): string | null {
      const isOwn = heard === answered.criterion && performance.now() < answered.until;
      return asked === heard || isOwn ? null : asked;
    },
    /** The screen shows what it was to show after this news. `isOther`: its buttons are about something else now. */
    hear(asked: string | null, isOther: boolean): void {
      heard = asked ?? heard;
      if (isOther) calmFrom = performance.now() + TOO_SOON;
    },
    isTooSoon: (): boolean => performance.now() < calmFrom,
  };
}
