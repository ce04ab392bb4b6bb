import { readConfig } from '../config/config.ts';
import { reasonOf } from '../printable.ts';
import { BackupError, backUp } from '../store/care/vacuum-into.ts';

/** `npm run backup -- <file>`: copies the database file, also while the bot runs. */

try {
  const [target, ...more] = process.argv.slice(2);
  if (!target || target.startsWith('-') || more.length > 0) {
    throw new BackupError('Say where the backup goes: npm run backup -- backups/2026-11-23.db');
  }
  const { database, postgres } = readConfig(process.env);
  if (postgres) {
    throw new BackupError(
      'This backs up a database file, and DATABASE_URL is set. Use pg_dump for PostgreSQL.',
    );
  }
  const rows = backUp(database, target);
  for (const [table, count] of rows)
    process.stdout.write(`${table.padEnd(14)}${String(count).padStart(9)}\n`);
  process.stdout.write(`Saved to ${target}, checked, readable by you alone.\n`);
} catch (error) {
  process.stderr.write(`${reasonOf(error)}\n`);
  process.exit(1);
}
