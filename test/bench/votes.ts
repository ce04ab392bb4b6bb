import { join } from 'node:path';
import type { Content } from '../../content/index.ts';
import type { StoreSettings } from '../fixtures/bot-process.ts';
import { listed, startConnector } from '../fixtures/connector.ts';
import type { Compared } from './compared.ts';
import { tell } from './compared.ts';
import { type Ground, onGround } from './ground.ts';
import { memberOf, SIZE } from './meetings.ts';
import type { Say } from './say.ts';
import { type Choosing, KINDS, type Kind, startChoosing } from './vote-sides.ts';

const BAR = { atLeast: 0.95 };

type StoreName = 'SQLite' | 'PostgreSQL';

/** `meetings`: on how many criteria all groups vote between two changes of sides, and how many come before that. */
type Lengths = Readonly<{
  pairs: number;
  meetings: number;
  warming: number;
  stores: readonly StoreName[];
  /** How many groups there are, and people with a scan of their own. */
  teams: number;
}>;

const LONG: Lengths = { pairs: 10, meetings: 1, warming: 1, stores: ['SQLite', 'PostgreSQL'], teams: 64 };

/** Turns, how long (s) they took, and how long (ms) a processor worked for them in the process of the bot. */
type Measured = Readonly<{ turns: number; seconds: number; processor: number }>;

/**
 * The turn of a vote beside the turn of an answer, of the same commit, in turn: in groups of eight people that answer
 * together, and in chats of people who answer alone. Where groups vote, eight people vote on a criterion and one of them
 * changes their vote; then they show the votes and agree, which takes time that is not counted. Each part begins with
 * new bots on new databases. Teams is a fake, which tells who is in each group.
 * @returns whether no bar was missed
 */
export async function benchVotes(content: Content, say: Say, lengths = LONG): Promise<boolean> {
  const connector = await startConnector();
  const known = tellRosters(connector);
  const compared: Compared[] = [];
  try {
    await onGround(async (ground) => {
      let count = 0;
      const fresh: Record<StoreName, () => Promise<StoreSettings>> = {
        SQLite: async () => ({ DATABASE_FILE: join(ground.folder, `votes-${++count}.db`) }),
        PostgreSQL: async () => ({ DATABASE_URL: await ground.database() }),
      };
      for (const store of lengths.stores) {
        const parts: Record<Kind, Measured>[] = [];
        for (let n = 0; n < lengths.pairs; n += 1) {
          const choosing = { content, ground, connector: connector.url, fresh: fresh[store], known };
          parts.push(await measurePart(choosing, lengths, n % 2 === 1));
        }
        compared.push(...comparedOf(store, parts));
      }
    });
  } finally {
    await connector.close();
  }
  const told = compared.map(tell);
  for (const { line } of told) say(line);
  return told.every(({ missed }) => !missed);
}

type Part = Readonly<{
  content: Content;
  ground: Ground;
  connector: string;
  fresh: () => Promise<StoreSettings>;
  /** Lets Teams know who is in groups. */
  known: (groups: readonly string[]) => void;
}>;

/** Measures each kind twice, in an order and then in the reverse, so that a drift of the machine cancels out. */
async function measurePart(
  { content, ground, connector, fresh, known }: Part,
  { meetings, warming, teams }: Lengths,
  turned: boolean,
): Promise<Record<Kind, Measured>> {
  const sides: [Kind, Choosing][] = [];
  const nothing: Measured = { turns: 0, seconds: 0, processor: 0 };
  const measured: Record<Kind, Measured> = { vote: nothing, together: nothing, personal: nothing };
  try {
    for (const kind of KINDS) {
      const { tokens } = ground;
      const side = await startChoosing(kind, {
        content,
        tokens,
        connector,
        store: await fresh(),
        teams,
      });
      sides.push([kind, side]);
      known(side.groups);
      await side.begin(warming);
    }
    const order = turned ? sides.toReversed() : sides;
    for (const [kind, side] of [...order, ...order.toReversed()]) {
      for (let n = 0; n < meetings; n += 1) measured[kind] = sum(measured[kind], await side.meet());
    }
    for (const [, side] of sides) await side.check();
    return measured;
  } finally {
    for (const [, side] of sides) await side.end();
  }
}

/** Lets Teams know who is in groups. */
function tellRosters({ known }: Awaited<ReturnType<typeof startConnector>>) {
  known.page = SIZE;
  return (groups: readonly string[]) => {
    for (const group of groups) {
      const people = Array.from({ length: SIZE }, (_, n) => listed(memberOf(group, n)));
      known.rosters.set(group, people);
    }
  };
}

function sum(one: Measured, other: Measured): Measured {
  return {
    turns: one.turns + other.turns,
    seconds: one.seconds + other.seconds,
    processor: one.processor + other.processor,
  };
}

function comparedOf(store: StoreName, parts: readonly Record<Kind, Measured>[]): Compared[] {
  const beside = (other: Kind, of: (measured: Measured) => number) =>
    parts.map((part) => ({ here: of(part.vote), there: of(part[other]) }));
  const perSecond = ({ turns, seconds }: Measured) => turns / seconds;
  const processor = ({ turns, processor: time }: Measured) => time / turns;
  const told = parts.every((part) => KINDS.every((kind) => part[kind].processor > 0));
  return (['together', 'personal'] as const).flatMap((other) => {
    const name = other === 'together' ? 'answers in such groups' : 'answers in own chats';
    const turns = {
      name: `votes beside ${name}, ${store}`,
      unit: 'a second',
      pairs: beside(other, perSecond),
    };
    return [
      // In an own chat there is nobody else to show anything to, so that is only told.
      other === 'together' ? { ...turns, bar: BAR } : turns,
      ...(told
        ? [{ name: `processor time of one, ${store}`, unit: 'ms', pairs: beside(other, processor) }]
        : []),
    ];
  });
}
