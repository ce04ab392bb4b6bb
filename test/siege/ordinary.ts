import type { Content } from '../../content/index.ts';
import type { Activities } from '../bench/activities.ts';
import { quantile } from '../bench/quantile.ts';
import { readReply } from '../chaos/reply.ts';
import type { Sender } from '../chaos/send.ts';
import type { SentCard } from '../fixtures/connector.ts';
import type { Doing } from './crowd.ts';

/** How long (ms) between two answers of all people together. */
const EVERY = 25;

export type Ordinary = Readonly<{
  doing: Doing;
  /** @returns how long (ms) 99 of 100 answers took since this was last asked, and how many there were */
  measured(): Readonly<{ p99: number; answers: number }>;
  /** How many were told that their answer was saved. */
  saved(): number;
}>;

/** People who answer the scan in their own chats, as always. */
export function ordinary(content: Content, activities: Activities, bot: Sender): Ordinary {
  let times: number[] = [];
  let saved = 0;
  return {
    doing: {
      what: 'an ordinary answer',
      every: EVERY,
      async act() {
        const { status, card, took } = await bot.post(activities.answer());
        times.push(took);
        const told = status === 200 && card ? toldOn(content, card) : `${status}`;
        if (told === 'saved') saved += 1;
        return told;
      },
    },
    measured() {
      const measured = { p99: quantile(times, 0.99), answers: times.length };
      times = [];
      return measured;
    },
    saved: () => saved,
  };
}

/** What somebody is told who answered. A card of no round says that there is no scan: their start was not taken. */
function toldOn(content: Content, card: SentCard): string {
  const { told, round } = readReply(content, card);
  return told === 'saved' && round === null ? 'no scan' : told;
}
