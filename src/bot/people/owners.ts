import * as z from 'zod';
import { abortable } from '../../abortable.ts';
import type { Registration } from '../../config/registration.ts';
import type { Elapsed } from '../../elapsed.ts';
import type { Log } from '../../log.ts';
import { createMemory } from '../../memory.ts';
import { isInPath, NoIdError } from '../in-path.ts';

/**
 * @param until aborts when nobody waits for the result any more
 * @returns who owns a team in Teams, by directory id; nobody when the directory does not tell
 */
export type Owners = (group: string, until: AbortSignal) => Promise<ReadonlySet<string>>;

type OwnersDeps = Readonly<{
  /** The address of Microsoft Graph. */
  graph: string;
  /** Gets a token for it. */
  token: () => Promise<string>;
  elapsed: Elapsed;
  log: Log;
}>;

/** How long (ms) a result is used, from when it was asked for. */
const HOLDS = 3 * 60_000;
/** How many pages of members are read, and how many teams are remembered. */
const PAGES = 20;
const TEAMS = 1_000;

const Members = z.object({
  value: z.array(z.object({ userId: z.string().nullish(), roles: z.array(z.string()).default([]) })),
  '@odata.nextLink': z.string().optional(),
});

type Page = z.infer<typeof Members>;

/** Asks Microsoft Graph who owns a team. Teams' own roster does not tell. */
export function createOwners({ graph, token, elapsed, log }: OwnersDeps): Owners {
  const known = createMemory<ReadonlySet<string>>(TEAMS, elapsed);

  async function ask(group: string, signal: AbortSignal): Promise<ReadonlySet<string>> {
    if (!isInPath(group)) throw new NoIdError();
    const owners: string[] = [];
    const authorization = `Bearer ${await abortable(token(), signal)}`;
    let next: string | undefined = `${graph}/v1.0/teams/${encodeURIComponent(group)}/members`;
    for (let page = 0; next && page < PAGES; page += 1) {
      // The token goes to Microsoft Graph only, whatever address a response names.
      if (!next.startsWith(`${graph}/`)) throw new Error('the directory points to another host');
      const told = await readPage(next, { headers: { authorization }, signal });
      owners.push(...ownersIn(told));
      next = told['@odata.nextLink'];
    }
    return new Set(owners);
  }

  return async (group, until) => {
    const before = known.get(group);
    if (before) return before;
    const ends = elapsed() + HOLDS;
    try {
      const owners = await ask(group, until);
      known.set(group, owners, { until: ends });
      return owners;
    } catch (error) {
      const remedy =
        error instanceof GraphError && (error.status === 401 || error.status === 403)
          ? 'grant the app the permission TeamMember.Read.Group in its manifest, and let teams accept it'
          : 'it is asked again the next time';
      log.warn('Microsoft Graph does not tell who owns a team, so nobody may delete that team', {
        remedy,
        error,
      });
      return new Set();
    }
  };
}

async function readPage(address: string, how: RequestInit): Promise<Page> {
  const response = await fetch(address, how);
  if (!response.ok) throw new GraphError(response.status);
  return Members.parse(await response.json());
}

function ownersIn({ value }: Page): string[] {
  return value.flatMap(({ userId, roles }) => (userId && roles.includes('owner') ? [userId] : []));
}

class GraphError extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`Microsoft Graph answered ${status}`);
    this.name = 'GraphError';
    this.status = status;
  }
}

const GRAPH = 'https://graph.microsoft.com';

/** Who owns a team, asked with the bot's own registration. */
export function ownersFromGraph(app: Registration, elapsed: Elapsed, log: Log): Owners {
  const token = async () => {
    // This loads the SDK, so it happens when a token is first needed.
    const { credentialsOf } = await import('../sdk/credentials.ts');
    const credentials = await credentialsOf(app)(GRAPH);
    return await credentials.getToken();
  };
  return createOwners({ graph: GRAPH, token, elapsed, log });
}
