import { setTimeout } from 'node:timers/promises';
import type { Content } from '../../content/index.ts';
import { createActivities } from '../bench/activities.ts';
import { countSaved, warmUp } from '../bench/answers.ts';
import { createSender } from '../chaos/send.ts';
import { startBotProcess } from '../fixtures/bot-process.ts';
import type { Program } from '../fixtures/program.ts';
import type { Tokens } from '../fixtures/tokens.ts';
import { attackers } from './attackers.ts';
import { type Crowd, gather } from './crowd.ts';
import { ordinary } from './ordinary.ts';
import type { SickTeams } from './teams.ts';

type Answers = Readonly<{ p99: number; answers: number }>;

/** How much memory (MB) the bot uses, and how many files and connections it holds open. */
export type Reading = Readonly<{ memory: number; files: number }>;

/** What a siege came to; times in ms. */
export type Result = Readonly<{
  quiet: Answers;
  loud: Answers;
  early: Reading;
  late: Reading;
  code: number | null;
  /** How long the stop took. */
  took: number;
  /** How many were told that their answer was saved, and how many of those answers are not there. */
  saved: number;
  lost: number;
  outcomes: Crowd['outcomes'];
}>;

type Around = Readonly<{
  content: Content;
  tokens: Tokens;
  teams: SickTeams;
  /** The bot's settings that name its database. */
  store: Readonly<Record<string, string>>;
  /** How long it is quiet first, and how long it is not; ms. */
  quiet: number;
  loud: number;
}>;

/** Lets people answer in peace, then under attack, and stops the bot during the attack. */
export async function siege(around: Around): Promise<Result> {
  const { tokens, teams, store } = around;
  const bot = await startBotProcess(tokens, store, { connector: teams.url });
  try {
    return await besiege(bot, around);
  } finally {
    await bot.kill();
  }
}

async function besiege(bot: Program, { content, tokens, store, quiet, loud }: Around): Promise<Result> {
  const activities = createActivities(content, 400);
  await warmUp({ url: bot.messages, activities, tokens });
  const before = await countSaved(store, activities);
  const people = ordinary(content, activities, createSender(bot.messages, tokens.headers));

  const peace = gather([people.doing]);
  await setTimeout(quiet);
  const measured = people.measured();
  await peace.stop();
  people.measured();

  const crowd = gather([people.doing, ...attackers({ url: bot.url, headers: tokens.headers })]);
  await setTimeout(Math.min(quiet, loud / 2));
  const early = await read(bot);
  await setTimeout(loud - Math.min(quiet, loud / 2));
  const late = await read(bot);
  const amid = people.measured();
  const { code, took } = await bot.stop();
  await crowd.stop();
  const saved = people.saved();
  const lost = Math.max(0, saved - ((await countSaved(store, activities)) - before));
  return { quiet: measured, loud: amid, early, late, code, took, saved, lost, outcomes: crowd.outcomes };
}

async function read(bot: Program): Promise<Reading> {
  return { memory: await bot.memory(), files: bot.files() };
}

/** The answers that are a fault of the server. 503 is none: it says that there was no time, or no room. */
export function faultsIn({ outcomes }: Result): string[] {
  return [...outcomes.values()].flatMap((counts) =>
    [...counts.keys()].filter((outcome) => /^5/.test(outcome) && outcome !== '503'),
  );
}
