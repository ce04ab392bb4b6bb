import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { said } from '../fixtures/dockerfile.ts';
import { STARTED } from '../fixtures/installed.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };

/** The folders and files that the image is built from. */
const copied = said('COPY').flatMap((line) =>
  line.startsWith('--from') ? [] : line.split(' ').slice(0, -1),
);

describe('The image', () => {
  it('stands on the Node that the tests run on', () => {
    const tags = said('FROM').map((line) => /^node:([\d.]+)-bookworm-slim/.exec(line)?.[1]);
    assert.deepEqual(tags, [dependencies.node, dependencies.node]);
  });

  it('runs as somebody who may change nothing', () => {
    assert.equal(said('USER').at(-1), 'node');
    assert.ok([...said('RUN'), ...said('COPY')].every((line) => !/chown[^&]*\/app|--chown/.test(line)));
  });

  it('is told the commit before it is built, also by compose, and each page says how', () => {
    const dockerfile = read('deployment/Dockerfile');
    assert.match(dockerfile, /^ARG BUILD\nRUN node src\/build-all\.ts$/m);
    assert.match(read('deployment/compose.yaml'), /^ +BUILD: \$\{BUILD:-\}$/m);
    const pages = ['README.md', 'kubernetes/README.md', 'azure/README.md'];
    for (const page of [...pages, 'Dockerfile', 'compose.yaml'])
      assert.match(read(`deployment/${page}`), /\bBUILD=\$\(git rev-parse --short HEAD\)/, page);
  });

  it('starts a program that is there', () => {
    const program = STARTED.at(-1) ?? '';
    assert.ok(existsSync(join(ROOT, program)), program);
  });

  it('is built from what is there, and is let in', () => {
    const allowed = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'));
    assert.deepEqual(copied.toSorted(), allowed.map((line) => line.slice(1)).toSorted());
    for (const path of copied) assert.ok(existsSync(join(ROOT, path)), path);
  });

  it('has every package that the bot uses, without those for development', () => {
    const files = globSync(['content/**/*.ts', 'dialogs/**/*.ts', 'cards/**/*.ts', 'src/**/*.ts'], {
      cwd: ROOT,
    });
    const bot = files.filter((file) => !file.startsWith('src/local/playground'));
    const used = bot.flatMap((file) =>
      [...read(file).matchAll(/(?:from|import\()\s*'([^'.\s][^'\s]*)'/g)].map(([, name = '']) => ({
        file,
        name,
      })),
    );
    assert.ok(used.length > 50);
    for (const { file, name } of used.filter(({ name }) => !isBuiltin(name))) {
      const own = name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/');
      assert.ok(own in dependencies, `${file} uses ${name}`);
    }
  });
});
