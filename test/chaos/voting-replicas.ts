import type { Content } from '../../content/index.ts';
import { CHOICES } from './any-of.ts';
import { askOnce } from './ask.ts';
import { type Bot, startBot } from './bot.ts';
import type { Database } from './databases.ts';
import { People } from './people.ts';
import type { Pressed } from './press.ts';
import { cardsOf } from './replicas.ts';
import { group } from './teams.ts';
import type { World } from './world.ts';

/** How many people vote on the same criterion. */
const MEMBERS = 30;

/**
 * Two bots on one PostgreSQL database, and thirty members of a group, half of them on each, who all vote on the same
 * criterion at the same moment, and all change their vote at the same moment. Then two of them reveal it, one on each
 * bot. On every other criterion they reveal it while the others change their votes.
 * @returns what everybody was told, and the criteria on which the two bots show something else in the end
 */
export async function votingReplicas(
  content: Content,
  world: World,
  { settings }: Database,
  criteria: readonly string[],
): Promise<Readonly<{ pressed: readonly Pressed[]; unlike: readonly string[] }>> {
  const bots = await Promise.all([1, 2].map(() => startBot(world, settings)));
  const team = group('19:dertig', MEMBERS, 'vote');
  world.join([team]);
  const botOf = (member: string) => bots[team.members.indexOf(member) % bots.length] as Bot;
  const people = new People(content, [team], (press) => askOnce(content, botOf(press.member), press));
  const press = async (n: number, kind: 'vote' | 'reveal', criterion: string, choice?: string) => {
    const cast = { criterion, ballot: 1, ...(choice === undefined ? {} : { choice }) };
    return await people.press(team, team.members[n] ?? '', { kind, round: 1, answer: null, cast });
  };
  const vote = async (criterion: string, time: number) =>
    await Promise.all(
      team.members.map((_, n) => press(n, 'vote', criterion, CHOICES[(n + time) % CHOICES.length])),
    );
  const reveal = async (criterion: string) =>
    await Promise.all([0, 1].map((n) => press(n, 'reveal', criterion)));
  try {
    await people.begin();
    for (const [n, criterion] of criteria.entries()) {
      await vote(criterion, 0);
      const changes = vote(criterion, 1);
      if (n % 2 === 0) await changes;
      await Promise.all([changes, reveal(criterion)]);
      // Where others were first five times, they are told so and reveal it again.
      await reveal(criterion);
    }
    const shown = await Promise.all(bots.map((bot) => cardsOf(bot, team, criteria)));
    return { pressed: people.pressed, unlike: criteria.filter((_, n) => shown[0]?.[n] !== shown[1]?.[n]) };
  } finally {
    await Promise.all(bots.map((bot) => bot.kill()));
  }
}
