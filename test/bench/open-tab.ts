import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

/** Whose tab it is: the server, the place that it shows, and the person's token. */
export type TabOf = Readonly<{ url: string; place: string; token: string }>;

/** A tab that stands open. */
export type OpenTab = Readonly<{
  /** How long ago (ms, by the clock of `performance`) it last heard of a change. */
  heard: () => number;
  close(): void;
}>;

/**
 * Opens a tab that does what the page does: it waits for news, and after a change it asks anew for what it shows.
 */
export function openTab(tab: TabOf): OpenTab {
  const agent = new Agent({ keepAlive: true });
  let heard = 0;
  let open = true;
  async function follow(): Promise<void> {
    let since = '';
    while (open) {
      const { stamp } = JSON.parse(await ask(agent, tab, `live?since=${since}`)) as { stamp: string };
      if (since !== '' && stamp !== since) {
        heard = performance.now();
        await ask(agent, tab, 'overview?');
      }
      since = stamp;
    }
  }
  follow().catch((error) => {
    if (open) throw error;
  });
  return {
    heard: () => heard,
    close() {
      open = false;
      agent.destroy();
    },
  };
}

/** Presses a button, as somebody in the tab does. */
export async function turn(agent: Agent, tab: TabOf, event: Readonly<{ kind: string }>): Promise<void> {
  await ask(agent, tab, 'turn?', JSON.stringify({ id: randomUUID(), data: { event } }));
}

function ask(agent: Agent, { url, place, token }: TabOf, path: string, body?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${token}`,
      ...(body ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } : {}),
    };
    const address = `${url}/tab/api/${path}&place=${encodeURIComponent(place)}`;
    const sent = request(address, { agent, method: body ? 'POST' : 'GET', headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.once('error', reject);
      response.once('end', () =>
        response.statusCode === 200
          ? resolve(text)
          : reject(new Error(`${path} answered ${response.statusCode}`)),
      );
    });
    sent.once('error', reject);
    sent.end(body);
  });
}
