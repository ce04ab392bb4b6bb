import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { productCopy } from '../fixtures/product-copy.ts';

/** What an editor runs after a change. `npm start` and `npm run serve` build first. */
const PROGRAMS = ['src/cli/ask.ts', 'src/local/start.ts', 'test/search/eval.ts'];

const TOLD = `In de map content staat een fout. Verbeter die en probeer het opnieuw:
  topics.yaml, regel 2: “onderwerpen” kan hier niet staan. Bedoel je “topics”?
`;

describe('What an editor runs after a mistake', function () {
  this.timeout(60_000);
  let folder: string;
  before(() => {
    folder = productCopy();
    const file = join(folder, 'content/topics.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^topics:/m, 'onderwerpen:'));
  });

  it('ends with the list of mistakes alone, without where in the code they were found', async () => {
    const ends = await Promise.all(PROGRAMS.map((program) => run(program)));
    assert.deepEqual(
      ends,
      PROGRAMS.map((program) => ({ program, code: 1, out: '', told: TOLD })),
    );
  });

  async function run(program: string): Promise<unknown> {
    const child = spawn(process.execPath, [program, 'training'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    const [out, told, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
    return { program, code, out, told };
  }
});
