import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type AnyWorld,
  anyWorld,
  CHOICES,
  LEADER,
  NAMES,
  type Otherwise,
} from '../fixtures/any-voting-world.ts';
import { GROUP } from '../fixtures/chat.ts';
import { runs } from '../fixtures/runs.ts';
import { VotingWorld } from '../fixtures/voting-world.ts';

const TEAM = `group:${GROUP.id}`;
const RUNS = runs(1, 10);

/** Plays a world, looks at it, and ends it. */
async function inWorld<T>(
  given: AnyWorld,
  look: (world: VotingWorld) => Promise<T>,
  otherwise?: Otherwise,
): Promise<T> {
  const world = await VotingWorld.play(given, otherwise);
  try {
    return await look(world);
  } finally {
    await world.bot.stop();
  }
}

/** All that anybody but a voter can get to see: messages, replies, rows but for hidden choices, reports and lines. */
async function seenIn({ bot, replies }: VotingWorld): Promise<Record<string, unknown>> {
  const { sent } = bot.connector;
  const cards = new Map(sent.map((one) => [`${one.conversation} ${one.message}`, one]));
  const { votes = [], ...rows } = await bot.rows();
  return {
    posts: sent.filter(({ method }) => method === 'POST'),
    cards: [...cards].sort(([a], [b]) => (a < b ? -1 : 1)),
    replies,
    rows: Object.entries(rows).map(([table, all]) => [table, all.map((row) => plain(row)).sort()]),
    votes: votes.map((row) => ({ ...row, choice: row.choice === null ? null : 'hidden' })),
    report: await bot.store.report(TEAM),
    lines: bot.logged.map((line) => line.replace(/"at":"[^"]*"/, '')),
  };
}

/** Compares part by part: a difference in a whole world is too long to read. */
function same(one: Record<string, unknown>, other: Record<string, unknown>): void {
  for (const part of Object.keys(one))
    assert.deepEqual(JSON.parse(plain(other[part])), JSON.parse(plain(one[part])), part);
}

/** A value as text, without what is chance: addresses of fakes, and ids of lines that name nobody. */
function plain(value: unknown): string {
  const text = JSON.stringify(value).replaceAll(/http:\/\/127\.0\.0\.1:\d+\//g, 'connector');
  return text.replaceAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, 'chance');
}

/** No voter stands by name or id in what the team sees, in a line, or in what a report tells of votes. */
async function namesNobody({ bot }: VotingWorld): Promise<void> {
  const report = await bot.store.report(TEAM);
  const trail = (await bot.rows()).audit?.filter(({ kind }) => kind === 'vote');
  const told = {
    messages: bot.connector.sent.filter(({ conversation }) => conversation === GROUP.id),
    lines: bot.logged,
    ballots: report?.rounds.map(({ ballots }) => ballots),
    votes: report?.trail.filter(({ kind }) => kind === 'vote'),
    trail,
  };
  for (const [part, of] of Object.entries(told)) {
    const text = JSON.stringify(of) ?? '';
    for (const name of NAMES.filter((one) => one !== LEADER)) {
      const at = text.indexOf(name);
      assert.ok(at < 0, `${part}: ${text.slice(Math.max(0, at - 300), at + 100)}`);
    }
  }
}

describe('Whatever a team that votes does with the bot', function () {
  this.timeout(120_000);

  it('nobody can see a choice before its reveal, or a voter by name: all is the same when people vote otherwise', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, fc.nat(1_000), async (given, n) => {
        const { revealed, seen } = await inWorld(given, async (world) => {
          await namesNobody(world);
          return {
            revealed: new Set(world.revealed.map(({ ballot }) => ballot)),
            seen: await seenIn(world),
          };
        });
        const other = await inWorld(given, seenIn, (ballot, person, choice) => {
          if (revealed.has(ballot)) return choice;
          const away = CHOICES.indexOf(choice) + NAMES.indexOf(person) + n;
          return CHOICES[away % CHOICES.length] ?? choice;
        });
        same(seen, other);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  });

  it('nothing tells who voted what: all is the same when the voters of a ballot change places', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, fc.nat(1_000), async (given, n) => {
        const { revealed, seen } = await inWorld(given, async (world) => ({
          revealed: world.revealed,
          seen: await seenIn(world),
        }));
        const one = revealed[n % Math.max(1, revealed.length)];
        if (!one) return;
        const voters = [...one.votes.keys()];
        const other = await inWorld(given, seenIn, (ballot, person, choice) => {
          const place = voters.indexOf(person);
          if (ballot !== one.ballot || place < 0) return choice;
          return one.votes.get(voters[(place + 1 + n) % voters.length] ?? '') ?? choice;
        });
        same(seen, other);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  });
});
