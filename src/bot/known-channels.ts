import { channelTeam } from '../../dialogs/channel-team.ts';
import { timeOf } from '../../dialogs/time.ts';
import type { Elapsed } from '../elapsed.ts';
import { createMemory } from '../memory.ts';
import { createOncePerKey } from '../once-per-key.ts';
import type { Channel } from '../store/contract/channel-kinds.ts';
import type { Store } from '../store/contract/store.ts';
import {
  type FoundChannel,
  isKind,
  isOfTeam,
  type ListedChannel,
  type NamedChannel,
  type ToldKind,
} from './channel.ts';

/** Asks Teams for the channels of a team. @throws when it does not tell */
type Asking = (signal: AbortSignal) => Promise<readonly ListedChannel[]>;

/** Finds out whose scan a channel has. */
export type Channels = Readonly<{
  /**
   * @param list asks Teams for the channels of the team; null when nobody waits for them
   * @param keep whether a channel that is not kept yet may be kept, since somebody is there
   */
  find(named: NamedChannel, list: Asking | null, keep: boolean): Promise<FoundChannel>;
  /** Forgets what is remembered. The store may have deleted what it came from. */
  forget(): void;
}>;

type ChannelsDeps = Readonly<{
  store: Pick<Store, 'channel' | 'keepChannel' | 'wasOfTeam' | 'reach'>;
  now: () => Date;
  elapsed: Elapsed;
  failed: (what: string, error: unknown) => void;
}>;

/**
 * How long (ms) a channel is remembered, and how long a list of Teams: a channel that it lacked is asked for again
 * soon.
 */
const KNOWN_FOR = 5 * 60_000;
const LISTED_FOR = 60_000;
/** How many channels, and how many lists, are remembered. */
const AT_MOST = 20_000;

type Told = Readonly<{ kind: ToldKind | 'unknown'; name: string | null }>;

export function createChannels({ store, now, elapsed, failed }: ChannelsDeps): Channels {
  const known = createMemory<Readonly<{ found: FoundChannel; kind: ToldKind }>>(AT_MOST, elapsed);
  const once = createOncePerKey<readonly ListedChannel[]>({ atMost: AT_MOST, elapsed, holds: LISTED_FOR });

  /**
   * Asks for the channels of a team. A failure of Teams is remembered as long as a list, and counts as an empty one.
   */
  async function listed(team: string, ask: Asking): Promise<readonly ListedChannel[]> {
    return await once(team, async () => {
      try {
        return await ask(AbortSignal.timeout(PATIENCE));
      } catch (error) {
        failed('the channels of a team', error);
        return [];
      }
    });
  }

  /** Takes the kind and the name from the activity, or else from the store, or else from Teams. */
  async function toldOf(
    { team, channel, kind, name }: NamedChannel,
    kept: Channel | null,
    list: Asking | null,
  ): Promise<Told> {
    if (kind) return { kind, name: name ?? kept?.name ?? null };
    if (isKind(kept?.kind)) return { kind: kept.kind, name: name ?? kept.name };
    const one = team && list ? (await listed(team, list)).find(({ id }) => id === channel) : undefined;
    return { kind: isKind(one?.type) ? one.type : 'unknown', name: name ?? one?.name ?? kept?.name ?? null };
  }

  async function findAnew(named: NamedChannel, list: Asking | null, keep: boolean): Promise<FoundChannel> {
    const { team, channel } = named;
    const host = hostOf(team);
    const kept = await store.channel(host, channel);
    const told = await toldOf(named, kept, list);
    const scope = isOfTeam(team, channel, told.kind) ? 'team' : 'channel';
    const row = { team: scope === 'team' ? host : channelTeam(channel), channel, host, ...told };
    if ((keep || kept) && !isSame(row, kept)) await store.keepChannel(row, timeOf(now()));
    const anew = scope === 'channel' && (await store.wasOfTeam(host, channel));
    const found = { scope, channel, name: told.name, anew } as const;
    if (keep || kept) remember(host, found, told.kind);
    return found;
  }

  /** Remembers a channel, unless Teams did not tell its kind. Then it is asked for again. */
  function remember(host: string, found: FoundChannel, kind: Told['kind']): void {
    if (kind === 'unknown') return;
    known.set(`${host} ${found.channel}`, { found, kind }, { until: elapsed() + KNOWN_FOR });
  }

  return {
    async find(named, list, keep) {
      const { team, channel, kind, name } = named;
      if (isOfTeam(team, channel, null)) return { scope: 'team', channel, name, anew: false };
      // Without the team, the store knows whether this is a General channel: that has its team's id.
      if (team === null && (await store.reach(`team:${channel}`))?.conversation)
        return { scope: 'team', channel, name, anew: false };
      const before = known.get(`${hostOf(team)} ${channel}`);
      const holds = before && (kind === null || kind === before.kind);
      if (holds && (name === null || name === before.found.name)) return before.found;
      return await findAnew(named, list, keep);
    },
    forget: known.clear,
  };
}

/** The team that a channel is in, by the store's id. */
function hostOf(team: string | null): string {
  return `team:${team ?? ''}`;
}

function isSame(a: Channel, b: Channel | null): boolean {
  return b !== null && a.team === b.team && a.kind === b.kind && a.name === b.name;
}

/** How long (ms) a turn waits for Teams to list the channels of a team. */
const PATIENCE = 2_000;
