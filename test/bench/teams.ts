import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { draw } from '../../cards/draw.ts';
import type { Content } from '../../content/index.ts';
import { advance } from '../../dialogs/advance.ts';
import { needsOf } from '../../dialogs/events.ts';
import type { Time } from '../../dialogs/time.ts';
import type { Need } from '../../src/store/contract/stored-turns.ts';
import { openSqlite } from '../../src/store/sqlite/sqlite.ts';
import { MANAGER, saveTeams } from '../fixtures/many-teams.ts';
import { quantile } from './quantile.ts';
import type { Say } from './say.ts';

const TEAMS = 200;
const TIMES = 100;

/** How long a manager with 200 teams waits for all of them together: load, decide and draw. */
export async function benchTeams(content: Content, say: Say): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zelfscan-teams-'));
  const store = await openSqlite(join(folder, 'teams.db'));
  try {
    await saveTeams(content, store, TEAMS);
    const event = { kind: 'my-teams' } as const;
    const times: number[] = [];
    for (let n = 0; n < TIMES; n += 1) {
      const start = performance.now();
      const spot = { team: 'person:manager', conversation: 'a:manager', member: MANAGER.id };
      const { extra } = await store.load(spot, undefined, needsOf(event) as readonly Need[]);
      const team = { id: spot.team, kind: 'personal', name: MANAGER.name } as const;
      const now: Time = '2026-11-23T09:00:00.000Z';
      const none = { scan: null, earlier: null, placed: null, placedLast: true, cast: [], parties: {} };
      const state = { team, member: MANAGER, now, questionBefore: null, ...none, ...extra };
      const via = { kind: 'pressed', message: null, audience: 'one' } as const;
      const decision = advance({ content, state, via }, event);
      draw(content, decision.view);
      times.push(performance.now() - start);
    }
    const told = (part: number) => quantile(times, part).toFixed(1);
    say(`a manager's ${TEAMS} teams: p50 ${told(0.5)} ms, p99 ${told(0.99)} ms (bar: 50)`);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}
