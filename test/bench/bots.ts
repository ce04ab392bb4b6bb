import { join } from 'node:path';
import { readConfig } from '../../src/config/config.ts';
import { openStoreBeside } from '../../src/store/open.ts';
import type { Tokens } from '../fixtures/tokens.ts';
import type { Activities } from './activities.ts';
import { load, type Measured } from './load.ts';
import { type Running, startProgram } from './programs.ts';

const BOT = join(import.meta.dirname, '../fixtures/locked-process.ts');

/** The bot's settings that name its database. */
export type StoreSettings = Readonly<Record<string, string>>;

/** Starts this bot as in production. */
export async function startBot(tokens: Tokens, store: StoreSettings): Promise<Running> {
  return await startProgram(BOT, { ...tokens.settings, TEST_CONNECTOR: 'http://127.0.0.1:9/', ...store });
}

/** How many answers it takes for everything to be warm. */
export const WARMING = 2_000;

/** All people begin a scan, and answer so often. */
export async function warmUp(
  url: string,
  { headers }: Tokens,
  activities: Activities,
  answers = WARMING,
): Promise<void> {
  const people = Array.from({ length: activities.people }, (_, person) => activities.start(person));
  await load(url, { connections: 8, requests: people.length, body: (n) => people[n] ?? '', headers });
  await measureAnswers(url, { headers }, activities, 8, answers);
}

/** @returns how long answers take over so many connections */
export async function measureAnswers(
  url: string,
  { headers }: Pick<Tokens, 'headers'>,
  activities: Activities,
  connections: number,
  requests: number,
): Promise<Measured> {
  return await load(url, { connections, requests, body: activities.answer, headers });
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
