import Database from 'better-sqlite3';
import pg from 'pg';
import { readConfig } from '../../src/config/config.ts';
import { openStore } from '../../src/store/open.ts';
import type { StoreSettings } from '../fixtures/bot-process.ts';

/** How many criteria each team has answered. */
const ANSWERS = 35;

/**
 * Fills an empty database with teams, each of which closed a round: as many rows as years of use leave. The statements
 * are the same on both databases but for how each makes a row of numbers.
 */
export async function fill(settings: StoreSettings, teams: number): Promise<void> {
  // Opened once, so that it has its tables.
  await (await openStore(readConfig(settings))).close();
  const { DATABASE_FILE: file, DATABASE_URL: url } = settings;
  if (url) await fillPostgres(url, teams);
  else fillSqlite(file ?? '', teams);
}

const series = {
  sqlite: (name: string, count: number) =>
    `${name}(n) as (select 0 union all select n + 1 from ${name} where n < ${count - 1})`,
  postgres: (name: string, count: number) => `${name}(n) as (select generate_series(0, ${count - 1}))`,
};

function statements(kind: keyof typeof series, count: number): string[] {
  const teams = series[kind]('t', count);
  const both = `${teams}, ${series[kind]('c', ANSWERS)}`;
  const at = "'2026-01-05T09:00:00.000Z'";
  return [
    `with recursive ${teams} insert into teams (team, kind, name, created_at, tenant, paused)
      select 'group:' || n, 'group', 'Wijkteam ' || n, ${at}, 'tenant', 0 from t`,
    `with recursive ${teams} insert into members (team, member, name, paused)
      select 'group:' || n, 'aad-lid-' || n, 'Lid ' || n, 0 from t`,
    `with recursive ${teams} insert into scans (team, round, started_at, started_by, closed_at, closed_by)
      select 'group:' || n, 1, ${at}, 'aad-lid-' || n, ${at}, 'aad-lid-' || n from t`,
    `with recursive ${teams} insert into conversations (team, conversation, service_url, tenant, seen_at)
      select 'group:' || n, '19:' || n, 'https://smba.trafficmanager.net/emea/', 'tenant', ${at} from t`,
    `with recursive ${both} insert into answers
        (team, round, criterion, choice, reason, note, link, version, member, at, wording)
      select 'group:' || t.n, 1, 'criterium-' || c.n, 'deels', null, 'Staat in ons jaarplan', '', 1,
        'aad-lid-' || t.n, ${at}, 'abcdef123456' from t, c`,
    `with recursive ${both} insert into audit
        (team, conversation, activity, n, at, member, kind, round, criterion, choice, version)
      select 'group:' || t.n, '19:' || t.n, 'f:' || t.n || '-' || c.n, 0, ${at}, 'aad-lid-' || t.n, 'answer', 1,
        'criterium-' || c.n, 'deels', 1 from t, c`,
  ];
}

function fillSqlite(file: string, teams: number): void {
  const database = new Database(file);
  for (const statement of statements('sqlite', teams)) database.exec(statement);
  database.close();
}

async function fillPostgres(url: string, teams: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of statements('postgres', teams)) await client.query(statement);
  // What the server does by itself after a while.
  await client.query('vacuum analyze');
  await client.end();
}
