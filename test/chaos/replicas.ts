import type { Content } from '../../content/index.ts';
import { CHOICES } from './any-of.ts';
import { askOnce } from './ask.ts';
import { type Bot, startBot } from './bot.ts';
import type { Database } from './databases.ts';
import { People } from './people.ts';
import { invoke, type Pressed } from './press.ts';
import { group, type Team } from './teams.ts';
import type { World } from './world.ts';

/** How many people answer the same criteria. */
const MEMBERS = 20;
/** The chance that a person who was refused presses again, on the card as it is now. */
const INSISTS = 0.5;

/**
 * Two bots on one PostgreSQL database, and twenty members of a group, half of them on each, who all answer the same
 * criterion at the same moment, one criterion after the other.
 * @returns what everybody was told, and the criteria on which the two bots show something else in the end
 */
export async function twoReplicas(
  content: Content,
  world: World,
  { settings }: Database,
  criteria: readonly string[],
): Promise<Readonly<{ pressed: readonly Pressed[]; unlike: readonly string[] }>> {
  const bots = await Promise.all([1, 2].map(() => startBot(world, settings)));
  const team = group('19:twintig', MEMBERS);
  const botOf = (member: string) => bots[team.members.indexOf(member) % bots.length] as Bot;
  const people = new People(content, [team], (press) => askOnce(content, botOf(press.member), press));
  try {
    await people.begin();
    for (const criterion of criteria) {
      await Promise.all(team.members.map((member, n) => agree(people, team, member, criterion, n)));
    }
    const shown = await Promise.all(bots.map((bot) => cardsOf(bot, team, criteria)));
    return { pressed: people.pressed, unlike: criteria.filter((_, n) => shown[0]?.[n] !== shown[1]?.[n]) };
  } finally {
    await Promise.all(bots.map((bot) => bot.kill()));
  }
}

/** A person chooses. When a colleague was first, the person sees so, and presses again or leaves it. */
async function agree(
  people: People,
  team: Team,
  member: string,
  criterion: string,
  n: number,
): Promise<void> {
  const choice = CHOICES[n % CHOICES.length] ?? 'deels';
  let seen = 0;
  do {
    const reply = await people.answer(team, member, { criterion, choice, seen, round: 1 });
    const now = reply?.told === 'refused' ? reply.version(criterion) : null;
    if (now === null) return;
    seen = now;
  } while (Math.random() < INSISTS);
}

/** What a bot shows of each criterion, as text. */
export async function cardsOf(
  bot: Bot,
  { place, members }: Team,
  criteria: readonly string[],
): Promise<string[]> {
  const cards: string[] = [];
  for (const criterion of criteria) {
    const data = { event: { kind: 'open', round: 1, criterion } };
    const { card } = await bot.post(invoke(place, members[0] ?? '', `look-${cards.length}`, data));
    cards.push(JSON.stringify(card));
  }
  return cards;
}
