import { globSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/** Tests that one process runs, one file after the other, with the settings of a file of mocha's. */
export type Lane = Readonly<{ name: string; config: string; files: readonly string[] }>;

/** What takes long and is told by a command of its own: benchmarks measure what other tests hold true. */
export const APART = ['test/bench/*.test.ts'];

/** What measures time, or loads the machine by itself: it runs while nothing else does. */
const ALONE = ['test/siege/*.test.ts', 'test/tab/page-speed.test.ts'];

/** What waits for a database that is killed, frozen or paused. */
const WAITING_DATABASES = [
  'test/chaos/chaos.test.ts',
  'test/store/postgres-{faults,connections}.test.ts',
  'test/store/pooler.test.ts',
];

/** What waits for time to go by: it runs beside little else. */
const WAITING = [
  ...WAITING_DATABASES,
  'test/tab/{live,refresh}.test.ts',
  'test/doors/stop.test.ts',
  'test/conversation/deadline.test.ts',
];

/** What opens the tab in a browser. */
const PAGES = ['test/tab/page*.test.ts'];

/** Conversations beside a program of its own, which reads the content as it is. */
const BESIDE_PROGRAMS = ['test/conversation/all-ways-in.test.ts'];

/** What opens cards in a browser, or programs that take as long to start. */
const PROGRAMS = [
  ...BESIDE_PROGRAMS,
  'test/cards/{layout,question,typed-functions}.test.ts',
  'test/local/*.test.ts',
  'test/deployment/*.test.ts',
];

/** What writes and reads databases and files. */
const KEPT = ['test/{store,rights,export,download,delivery,doors}/*.test.ts'];

const CONVERSATIONS = ['test/conversation/*.test.ts'];

/** What tells of the content itself, and what reads most of its words. It takes little time. */
const ON_CHANGED = [
  'test/content/{dead-links,framework,guides,infobox,language}.test.ts',
  'test/cards/{cards,evidence,party,plan,privately,reveal,round,steps,votes-told}.test.ts',
  'test/dialogs/{time-left,understand}.test.ts',
  'test/tab/{heat,talk}.test.ts',
];

/** What asks the store for most that it can do, in the forms of Citus; `npm run test:citus` does more of it. */
const FORMS = ['test/store/{contract,votes}.test.ts'];

const SQLITE = '.mocharc.json';
const POSTGRES = '.mocharc.postgres.json';
const CITUS = '.mocharc.citus.json';
const CHANGED = '.mocharc.changed.json';

/**
 * All tests: the conversations on both databases, on PostgreSQL with the content as it is and on SQLite with what an editor
 * may make of it, and some in the forms of Citus. The lanes of a stage run side by side, some at a time and in this order, the
 * longest first; the stages run one after the other.
 */
export function stages(): readonly (readonly Lane[])[] {
  const alone = filesOf(ALONE);
  const waiting = filesOf(WAITING);
  const onDatabases = filesOf(WAITING_DATABASES);
  const conversations = filesOf(CONVERSATIONS);
  const calm = without(conversations, waiting);
  const timed = [...filesOf(APART), ...alone, ...waiting];
  const pages = without(filesOf(PAGES), timed);
  const programs = without(filesOf(PROGRAMS), timed);
  const onChanged = without([...calm, ...filesOf(ON_CHANGED)], programs);
  const kept = without(filesOf(KEPT), timed);
  const rest = without(filesOf(['test/**/*.test.ts']), [timed, pages, programs, calm, kept].flat());
  return [
    [
      { name: 'The tab in a browser', config: SQLITE, files: pages },
      { name: 'Tests of what is kept', config: SQLITE, files: kept },
      { name: 'Conversations on PostgreSQL', config: POSTGRES, files: calm },
      { name: 'Cards in a browser, and programs', config: SQLITE, files: programs },
      { name: 'Tests', config: SQLITE, files: rest },
      { name: 'Conversations and cards on changed content', config: CHANGED, files: onChanged },
      { name: 'The forms of Citus', config: CITUS, files: filesOf(FORMS) },
    ],
    [
      { name: 'Tests that wait for a database', config: SQLITE, files: onDatabases },
      { name: 'Tests that wait', config: SQLITE, files: without(waiting, onDatabases) },
      {
        name: 'Conversations on PostgreSQL that wait',
        config: POSTGRES,
        files: without(conversations, calm),
      },
    ],
    [{ name: 'Tests that measure time', config: SQLITE, files: alone }],
  ];
}

function filesOf(patterns: readonly string[]): string[] {
  return globSync(patterns, { cwd: ROOT }).sort();
}

function without(files: readonly string[], others: readonly string[]): string[] {
  return files.filter((file) => !others.includes(file));
}
