import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { own } from '../../content/own.ts';
import type { TabReply } from './tab-reply.ts';

/** The built page, with each file in the forms that the build wrote. */
export type Files = Readonly<{
  /**
   * @param path below the folder, such as `index.html` or `assets/page-1a2b.js`
   * @param encodings the ones that the browser takes, as its header says
   * @returns null for a file that is not there, 'not-built' when no page was built
   */
  reply(path: string, encodings: string | undefined): TabReply | 'not-built' | null;
}>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};

/** The encodings of the forms, the best first. */
const ENCODINGS = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const;

/** The cache header for files in `assets`. Their names hold a hash of their content, so they never change. */
const FOREVER = { 'cache-control': 'public, max-age=31536000, immutable' };

/** Reads the built page once, at the first request. A request can only name one of these files. */
export function createFiles(folder: string): Files {
  let files: ReadonlyMap<string, Buffer> | undefined;

  function all(): ReadonlyMap<string, Buffer> | null {
    if (!files && existsSync(join(folder, 'index.html'))) files = readAll(folder);
    return files ?? null;
  }

  return {
    reply(path, encodings = '') {
      const found = all();
      if (!found) return 'not-built';
      const whole = found.get(path);
      const type = own(TYPES, extname(path));
      if (!whole || !type) return null;
      const taken = accepted(encodings);
      const encoding = ENCODINGS.find(({ name, ending }) => taken.has(name) && found.has(path + ending));
      return {
        status: 200,
        headers: {
          'content-type': type,
          vary: 'accept-encoding',
          ...(encoding ? { 'content-encoding': encoding.name } : {}),
          ...(path.startsWith('assets/') ? FOREVER : {}),
        },
        body: encoding ? (found.get(path + encoding.ending) ?? whole) : whole,
      };
    },
  };
}

/** The encodings that a browser takes. It does not take one with a weight of 0. */
function accepted(encodings: string): ReadonlySet<string> {
  const named = encodings.split(',').map((one) => one.trim().toLowerCase());
  return new Set(named.filter((one) => !/;\s*q=0(\.0*)?$/.test(one)).map((one) => one.split(';')[0] ?? ''));
}

function readAll(folder: string): ReadonlyMap<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return new Map(
    names.map((one) => {
      const path = join(one.parentPath, one.name);
      return [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)];
    }),
  );
}
