import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type Beside, type Compared, inTurn } from './compared.ts';

/** A number that a part prints: what it is of, and where it stands in the text. */
export type Printed = Readonly<{ name: string; unit: string; where: RegExp }>;

const HERE = join(import.meta.dirname, '../..');

/**
 * Runs a part of each checkout's own benchmark as a program of its own, and compares what the two print.
 * @throws when a checkout has no such part, or its part prints no such number
 */
export async function linesBeside(
  part: string,
  printed: readonly Printed[],
  { other, pairs }: Beside,
): Promise<Compared[]> {
  const runs = await inTurn(pairs, {
    here: () => numbersOf(HERE, part, printed),
    there: () => numbersOf(other, part, printed),
  });
  return printed.map(({ name, unit }, index) => ({
    name,
    unit,
    pairs: runs.map(({ here, there }) => ({
      here: here[index] ?? Number.NaN,
      there: there[index] ?? Number.NaN,
    })),
  }));
}

async function numbersOf(checkout: string, part: string, printed: readonly Printed[]): Promise<number[]> {
  const program = join(checkout, 'test/bench/bench.ts');
  const child = spawn(process.execPath, [program, part], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return printed.map(({ name, where }) => {
    const [, number] = where.exec(out) ?? [];
    if (number === undefined) throw new Error(`${program} ${part} does not tell ${name}: ${errors || out}`);
    return Number(number);
  });
}
