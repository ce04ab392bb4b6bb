import { parseArgs } from 'node:util';
import { isPostgres } from '../config/is-postgres.ts';
import { settingsIn } from '../config/secret-files.ts';
import { reasonOf } from '../printable.ts';
import { CopyError, copyAll } from '../store/care/copy.ts';
import { isInUse, isThere, keepAlone, openDatabase, placeToRead } from '../store/care/database.ts';

/**
 * `npm run copy-store -- --from data/zelfscan.db`: moves a pilot to the database that DATABASE_URL names, or to another
 * with `--to`. Whoever else works on the machine can read the arguments of a program, but not its settings.
 */

const USAGE =
  'Say from where to where: npm run copy-store -- --from data/zelfscan.db --to postgres://user:password@host/name. ' +
  'Each is a database file or an address that begins with postgres://. Without --to it is the address in DATABASE_URL, so ' +
  'that no password stands among the arguments. Stop the bot first.';

const RUNS =
  'A bot uses the file of --from now: what is saved from now on is not in the copy. To move to another database, stop the ' +
  'bot, remove this copy, and make it again.';

/** What was meant as an address, also without its colon: a file of that name would show the password in it. */
const LIKE_ADDRESS = /:\/\/|^postgres(?:ql)?(?::|\/\/)|:[^/\\]*@/i;

try {
  const { from, to } = readArguments();
  if (from === to) throw new CopyError(`--from and --to are the same. ${USAGE}`);
  if (!isThere(from)) throw new CopyError(`There is no database file ${from}. ${USAGE}`);
  if (isInUse(from)) process.stderr.write(`${RUNS}\n`);
  await using source = await openDatabase(from);
  using _alone = keepAlone(to);
  await using target = await openDatabase(to);
  const copied = await copyAll(source, target);
  say('table', 'rows', 'checksum');
  for (const { table, rows, checksum } of copied) say(table, String(rows), checksum);
  process.stdout.write(
    `Copied ${placeToRead(from)} to ${placeToRead(to)}; every table was read back and has the same rows.\n`,
  );
} catch (error) {
  process.stderr.write(`${reasonOf(error)}\n`);
  process.exit(1);
}

function readArguments(): { from: string; to: string } {
  const { from, to = inSettings() } = given();
  if (!from || !to) throw new CopyError(USAGE);
  for (const place of [from, to]) {
    if (LIKE_ADDRESS.test(place) && !isPostgres(place))
      throw new CopyError(`An address has to begin with postgres://. ${USAGE}`);
  }
  return { from, to };
}

/** @throws CopyError when the file that holds the address can't be used */
function inSettings(): string | undefined {
  const { DATABASE_URL, DATABASE_URL_FILE } = process.env;
  const { settings, problems } = settingsIn({ DATABASE_URL, DATABASE_URL_FILE });
  if (problems.length > 0) throw new CopyError(problems.join(' '));
  return settings.DATABASE_URL;
}

function given(): { from?: string | undefined; to?: string | undefined } {
  try {
    return parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } } }).values;
  } catch {
    // The option does not exist, or has no value.
    return {};
  }
}

function say(table: string, rows: string, checksum: string): void {
  process.stdout.write(`${table.padEnd(14)}${rows.padStart(9)}  ${checksum}\n`);
}
