import * as z from 'zod';
import { readPayload } from '../../cards/payload.ts';
import { progressOf } from '../../dialogs/progress.ts';
import { spokenTo } from '../../dialogs/spoken-to.ts';
import type { Member } from '../../dialogs/team.ts';
import type { Elsewhere } from '../bot/elsewhere/elsewhere.ts';
import type { Allowed, Membership } from '../bot/elsewhere/membership.ts';
import { type ClaimedPlace, ownChannel, readPlace } from '../bot/elsewhere/place.ts';
import type { Outside } from '../bot/outside.ts';
import type { Elapsed } from '../elapsed.ts';
import { createMemory } from '../memory.ts';
import type { Store } from '../store/contract/store.ts';
import { TAB } from '../store/contract/tab-conversation.ts';
import type { TurnDeps } from '../turn/turn-deps.ts';
import { criterionOf, type HeatReply, overviewOf } from './heat-replies.ts';
import type { Signed } from './identity.ts';
import type { Live } from './live/live.ts';
import { createReaders } from './readers.ts';
import { roundsBody } from './rounds.ts';
import { searchReply } from './search.ts';
import { type HeldReply, jsonReply, problemReply, type TabReply, type TabRequest } from './tab-reply.ts';
import { talkBody } from './talk.ts';

/** The requests that a signed-in person may make, by method and path. */
export type Api = Readonly<
  Record<string, (request: TabRequest, signed: Signed) => Promise<TabReply | HeldReply>>
>;

export type ApiDeps = Pick<TurnDeps, 'content' | 'telemetry'> &
  Readonly<{
    store: Pick<Store, 'load' | 'manages' | 'stamps'>;
    membership: Pick<Membership, 'allowed'>;
    outside: Pick<Outside, 'hasOwnScan'>;
    elsewhere: Elsewhere;
    live: Pick<Live, 'wait'>;
    elapsed: Elapsed;
  }>;

/** Somebody in a place, and allowed to be there. */
type Here = Readonly<{ place: ClaimedPlace; allowed: Allowed; member: Member; tenant: string | null }>;

const Turn = z.strictObject({ id: z.uuid(), data: z.unknown() });

/** How long (ms) somebody may wait anew without being asked about. Before they are told of a change, they always are. */
const WAITS_FOR = 60_000;
/** How many people are remembered who wait. */
const WAITING = 20_000;

export function createApi(deps: ApiDeps): Api {
  const { content, store, membership, outside, elsewhere, live, elapsed } = deps;
  const readersIn = createReaders({ store, membership, scanOf });
  /** Where people wait, by the place that they name and by who they are. */
  const waited = createMemory<ClaimedPlace>(WAITING, elapsed);

  /** Replies to people who are in the place. A place that does not exist is refused like a place of others. */
  const inPlace =
    (reply: (here: Here, request: TabRequest) => Promise<TabReply | HeldReply>) =>
    async (request: TabRequest, { id, name, tenant }: Signed): Promise<TabReply | HeldReply> => {
      const claimed = readPlace(request.query.get('place'), id);
      if (!claimed) return problemReply(content, 'badRequest');
      const place = await scanOf(claimed);
      const allowed = await membership.allowed(place, id);
      if (!allowed) return problemReply(content, 'noAccess');
      return await reply({ place, allowed, member: { id, name }, tenant }, request);
    };

  /** A channel has its team's scan, or one of its own; a channel without a team's is by itself. */
  async function scanOf(claimed: ClaimedPlace): Promise<ClaimedPlace> {
    const { channel } = claimed;
    if (!channel) return claimed;
    return (await outside.hasOwnScan(channel.team, channel.id)) ? ownChannel(channel.id) : claimed;
  }

  const load = ({ place, member }: Here, needs?: readonly ('rounds' | 'actions')[]) =>
    store.load({ team: place.team, conversation: TAB, member: member.id }, undefined, needs);

  /** Replies with what the overview shows. It is of the team, whoever of it asks. */
  const ofTeam = (reply: HeatReply) =>
    inPlace(async (here, { query }) => {
      const { teamName, scan, extra } = await load(here, ['rounds', 'actions']);
      const team = { name: nameOf(here, teamName), scan, ...extra };
      return jsonReply(reply(spokenTo(content, here.place), team, query));
    });

  const nameOf = ({ allowed, place }: Here, known: string | null) =>
    known ?? allowed.name ?? content.texts.teamNames[place.kind];

  function waitIn(place: ClaimedPlace, { query, gone }: TabRequest, { id }: Signed): HeldReply {
    const since = query.get('since');
    return async () => {
      const news = await live.wait({ team: place.team, person: id, since, gone });
      const isTold = since !== null && news.stamp !== since;
      // Somebody may have left the team while they waited. Then they are told nothing more of it.
      if (isTold && !(await membership.allowed(place, id))) return problemReply(content, 'noAccess');
      return jsonReply(news);
    };
  }

  return {
    'GET /tab/api/me': inPlace(async (here, { query }) => {
      const [{ teamName, scan }, manages] = await Promise.all([load(here), store.manages(here.member.id)]);
      return jsonReply({
        name: here.member.name,
        team: nameOf(here, teamName),
        place: query.get('place'),
        manages,
        progress: scan && progressOf(content, scan.answers),
        round: scan?.round ?? null,
      });
    }),
    'POST /tab/api/turn': inPlace(async ({ place, allowed, member, tenant }, { body }) => {
      const turn = Turn.safeParse(body);
      if (!turn.success) return problemReply(content, 'badRequest');
      const { id, data } = turn.data;
      const done = { id, event: readPayload(data), member, tenant };
      const voting = place.kind === 'personal' ? elsewhere.vote(done) : null;
      return jsonReply(await (voting ?? elsewhere.take({ place, allowed }, done)));
    }),
    'GET /tab/api/rounds': inPlace(async (here) => {
      const { extra } = await load(here, ['rounds']);
      return jsonReply(roundsBody(spokenTo(content, here.place), extra.rounds ?? []));
    }),
    'GET /tab/api/overview': ofTeam(overviewOf),
    'GET /tab/api/criterion': ofTeam(criterionOf),
    'GET /tab/api/talk': inPlace(async (here, { query }) => {
      const { team } = here.place;
      const [{ scan, extra }, [stamp]] = await Promise.all([load(here, ['actions']), store.stamps([team])]);
      const asked = stamp?.asked ?? null;
      const wanted = { named: query.get('criterion'), asked };
      return jsonReply({
        talk: talkBody({ content: spokenTo(content, here.place), scan, actions: extra.actions }, wanted),
        asked,
      });
    }),
    'GET /tab/api/live': async (request, signed) => {
      const since = request.query.get('since');
      const key = `${request.query.get('place')} ${signed.id}`;
      const before = since === null ? undefined : waited.get(key);
      if (before) return waitIn(before, request, signed);
      const begin = inPlace(async ({ place }) => {
        waited.set(key, place, { until: elapsed() + WAITS_FOR });
        return waitIn(place, request, signed);
      });
      return await begin(request, signed);
    },
    'GET /tab/api/search': ({ query }, signed) =>
      searchReply(deps, query, () => readersIn(query.get('place'), signed)),
  };
}
