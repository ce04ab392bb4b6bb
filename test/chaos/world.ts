import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChannelProvider } from '../fixtures/channel-provider.ts';
import { listed, startConnector } from '../fixtures/connector.ts';
import { APP, SERVICE, TENANT } from '../fixtures/registration.ts';
import { MANAGER } from './press.ts';

/** What stands around the bots: who gives out tokens, Teams, and a folder. */
export async function openWorld() {
  const provider = await ChannelProvider.start(APP);
  const connector = await startConnector();
  connector.known.roster = [listed(MANAGER, { tenantId: TENANT })];
  const folder = mkdtempSync(join(tmpdir(), 'zelfscan-chaos-'));
  const tidy = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', tidy);
  return {
    folder,
    /** The bots' settings that lead them here. */
    settings: { TEST_OPENID: JSON.stringify(provider.settings), TEST_CONNECTOR: connector.url },
    /** What proves that an activity comes from Teams. */
    headers: { authorization: `Bearer ${await provider.token({ serviceurl: SERVICE })}` },
    async end() {
      await connector.close();
      await provider.stop();
      process.removeListener('exit', tidy);
      tidy();
    },
  };
}

export type World = Awaited<ReturnType<typeof openWorld>>;
