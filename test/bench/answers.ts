import { readConfig } from '../../src/config/config.ts';
import { openStoreBeside } from '../../src/store/open.ts';
import type { StoreSettings } from '../fixtures/bot-process.ts';
import type { Tokens } from '../fixtures/tokens.ts';
import type { Activities } from './activities.ts';
import { load, type Measured } from './load.ts';

/** Where answers are sent, who sends them, and what proves that they come from Teams. */
export type Answering = Readonly<{
  /** The address that takes activities. */
  url: string;
  activities: Activities;
  tokens: Pick<Tokens, 'headers'>;
}>;

/** How many answers it takes for everything to be warm. */
export const WARMING = 2_000;

/** Lets all people begin a scan, and then answer so often in all. */
export async function warmUp(to: Answering, answers = WARMING): Promise<void> {
  const { url, activities, tokens } = to;
  const people = Array.from({ length: activities.people }, (_, person) => activities.start(person));
  const body = (n: number) => people[n] ?? '';
  await load(url, { connections: 8, requests: people.length, body, headers: tokens.headers });
  await measureAnswers(to, { connections: 8, requests: answers });
}

/** @returns what a number of answers takes, over a number of connections */
export async function measureAnswers(
  { url, activities, tokens }: Answering,
  { connections, requests }: Readonly<{ connections: number; requests: number }>,
): Promise<Measured> {
  return await load(url, { connections, requests, body: activities.answer, headers: tokens.headers });
}

/** @throws when not each of the answers was saved: then something else than answers was measured */
export async function checkSaved(settings: StoreSettings, activities: Activities): Promise<void> {
  const saved = await countSaved(settings, activities);
  const answered = activities.answered();
  if (saved !== answered) throw new Error(`${saved} of ${answered} answers were saved`);
}

/** @returns how many answers of these people were saved */
export async function countSaved(settings: StoreSettings, { people, nameOf }: Activities): Promise<number> {
  const store = await openStoreBeside(readConfig(settings));
  try {
    const trails = Array.from({ length: people }, (_, n) => store.trail(`person:${nameOf(n)}`));
    return (await Promise.all(trails)).flat().filter(({ kind }) => kind === 'answer').length;
  } finally {
    await store.close();
  }
}
