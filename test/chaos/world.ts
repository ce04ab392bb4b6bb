import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listed, startConnector } from '../fixtures/connector.ts';
import { TENANT } from '../fixtures/registration.ts';
import { startTokens } from '../fixtures/tokens.ts';
import { MANAGER } from './press.ts';
import type { Team } from './teams.ts';

/** What stands around the bots: who gives out tokens, Teams, and a folder. */
export async function openWorld() {
  const tokens = await startTokens();
  const connector = await startConnector();
  connector.known.page = 200;
  connector.known.roster = [listed(MANAGER, { tenantId: TENANT })];
  const folder = mkdtempSync(join(tmpdir(), 'zelfscan-chaos-'));
  const tidy = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', tidy);
  return {
    folder,
    tokens,
    /** Where Teams stands, an address. */
    connector: connector.url,
    /** Lets Teams know who is in the groups that vote. */
    join(teams: readonly Team[]): readonly Team[] {
      for (const { place, members } of teams) {
        const people = [...members, MANAGER].map((name) => listed(name, { tenantId: TENANT }));
        if (place.way === 'vote') connector.known.rosters.set(place.conversation, people);
      }
      return teams;
    },
    async end() {
      await connector.close();
      await tokens.end();
      process.removeListener('exit', tidy);
      tidy();
    },
  };
}

export type World = Awaited<ReturnType<typeof openWorld>>;
