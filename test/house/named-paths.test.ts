import assert from 'node:assert/strict';
import { existsSync, globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { textOf } from './sources.ts';

const ROOT = join(import.meta.dirname, '../..');
const PATH = /(?<![\w/.-])(?:src|dialogs|cards|content|test|deployment|docs)\/[\w./-]*\w/g;

const LINK = /\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)/g;

describe('The pages for developers and admins', () => {
  for (const page of globSync(['README.md', 'docs/*.md', 'deployment/**/*.md', '.github/*.md'], {
    cwd: ROOT,
  })) {
    it(`link only to files that there are in ${page}`, () => {
      const links = [...textOf(page).matchAll(LINK)].map(([, to = '']) => to);
      assert.deepEqual(
        links.filter((to) => !existsSync(join(ROOT, dirname(page), to))),
        [],
      );
    });

    it(`name only files that there are in ${page}`, () => {
      const named = new Set(textOf(page).match(PATH));
      const gone = [...named].filter((path) => !MADE.has(path) && !existsSync(join(ROOT, path)));
      assert.deepEqual(gone, []);
    });
  }
});

/** What an administrator makes, and the card of an example. */
const MADE = new Set([
  ...['deployment/.env', 'deployment/secrets', 'deployment/secrets/app-password'],
  ...['deployment/kubernetes/secrets.yaml', 'cards/how-long.ts'],
]);
