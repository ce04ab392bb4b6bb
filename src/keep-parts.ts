import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** Tells in a folder of programs which files its own build made. */
const OWN = 'files.json';

/** A part that programs load when they need it. Its name tells what is in it. */
const PART = /^part-/;

/**
 * Keeps the parts of the build before beside those of a new one: a bot that runs from there has not loaded all of them yet.
 * Those of builds before that go.
 * @param folder where the build before stands, if there was one
 * @param fresh where the new one stands
 */
export function keepParts(folder: string, fresh: string): void {
  const own = readdirSync(fresh).sort();
  writeFileSync(join(fresh, OWN), JSON.stringify(own));
  if (!existsSync(folder)) return;
  const all = readdirSync(folder);
  const before = ownIn(folder) ?? all;
  // The same build once more replaces nothing, so what runs may still be the one before it.
  const kept = before.join() === own.join() ? all : before;
  for (const file of kept) {
    if (!PART.test(file) || own.includes(file) || !all.includes(file)) continue;
    copyFileSync(join(folder, file), join(fresh, file));
  }
}

function ownIn(folder: string): readonly string[] | undefined {
  try {
    return z.array(z.string()).parse(JSON.parse(readFileSync(join(folder, OWN), 'utf8')));
  } catch {
    return undefined;
  }
}
