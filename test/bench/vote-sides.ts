import type { Content } from '../../content/index.ts';
import { readConfig } from '../../src/config/config.ts';
import { openStoreBeside } from '../../src/store/open.ts';
import { type StoreSettings, startBotProcess } from '../fixtures/bot-process.ts';
import type { Tokens } from '../fixtures/tokens.ts';
import { createActivities } from './activities.ts';
import { checkSaved } from './answers.ts';
import { load } from './load.ts';
import { createMeetings, SIZE } from './meetings.ts';

/** Who chooses: groups that vote, groups that answer together, and people who answer alone. */
export const KINDS = ['vote', 'together', 'personal'] as const;
export type Kind = (typeof KINDS)[number];

const CONNECTIONS = 32;
/** A bot that was just started may fail a turn for lack of time when so many come at once. */
const FIRST = 8;

/** A bot, and people who choose on it. */
export type Choosing = Readonly<{
  /** The conversations that people share. */
  groups: readonly string[];
  /** Everybody begins, and chooses on so many criteria until everything is warm. */
  begin(criteria: number): Promise<void>;
  /** @returns how many choices were made, how long (s) it took, and how long (ms) a processor worked for the bot */
  meet(): Promise<Readonly<{ turns: number; seconds: number; processor: number }>>;
  /** @throws when not each of the choices was saved: then something else was measured */
  check(): Promise<void>;
  end(): Promise<void>;
}>;

type Around = Readonly<{
  content: Content;
  tokens: Tokens;
  connector: string;
  store: StoreSettings;
  teams: number;
}>;

export async function startChoosing(kind: Kind, around: Around): Promise<Choosing> {
  const { tokens, store, connector } = around;
  const bot = await startBotProcess(tokens, store, { connector });
  const send = async (bodies: readonly string[], connections = CONNECTIONS) => {
    const body = (n: number) => bodies[n] ?? '';
    const { headers } = tokens;
    return await load(bot.messages, { connections, requests: bodies.length, body, headers });
  };
  const { groups, begin, choose, finish, check } =
    kind === 'personal' ? alone(around) : inGroups(kind, around);
  return {
    groups,
    async begin(criteria) {
      await again(() => send(begin().slice(0, 1)));
      // Who has begun begins no second time.
      for (const connections of [1, FIRST]) await send(begin(), connections);
      for (let n = 0; n < criteria; n += 1) {
        for (const bodies of [choose(), ...finish()]) await send(bodies, FIRST);
      }
    },
    async meet() {
      const bodies = choose();
      const before = bot.processorTime();
      const { perSecond } = await send(bodies);
      const processor = bot.processorTime() - before;
      for (const more of finish()) await send(more);
      return { turns: bodies.length, seconds: bodies.length / perSecond, processor };
    },
    check,
    end: () => bot.kill(),
  };
}

/** Tries something again that may fail at first: a bot that was just started may have no time for its first turn. */
async function again(work: () => Promise<unknown>, tries = 5): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (tries === 1) throw error;
    await again(work, tries - 1);
  }
}

function inGroups(kind: Exclude<Kind, 'personal'>, { content, store, teams }: Around) {
  const meetings = createMeetings(content, kind, teams);
  const saved = kind === 'vote' ? 'vote' : 'answer';
  return {
    ...meetings,
    check: async () => {
      const beside = await openStoreBeside(readConfig(store));
      try {
        const trails = await Promise.all(meetings.groups.map((group) => beside.trail(`group:${group}`)));
        const count = trails.flat().filter((line) => line.kind === saved).length;
        if (count !== meetings.chosen()) throw new Error(`${count} of ${meetings.chosen()} were saved`);
      } finally {
        await beside.close();
      }
    },
  };
}

function alone({ content, store, teams }: Around) {
  const activities = createActivities(content, teams);
  const all = { length: teams * (SIZE + 1) };
  return {
    groups: [],
    begin: () => Array.from({ length: teams }, (_, person) => activities.start(person)),
    choose: () => Array.from(all, activities.answer),
    finish: (): string[][] => [],
    check: () => checkSaved(store, activities),
  };
}
