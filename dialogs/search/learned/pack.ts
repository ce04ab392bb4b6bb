import type { Learned } from './learned.ts';
import type { Model } from './model.ts';

/** Writes what was learned as bytes: a line of JSON that tells what follows, and then the weights. */
export function pack({ kinds, frames, meanings }: Learned): Uint8Array {
  const head = { kinds: headOf(kinds), frames: headOf(frames), meanings: headOf(meanings) };
  return Buffer.concat([
    Buffer.from(`${JSON.stringify(head)}\n`),
    ...[kinds, frames, meanings].flatMap(bytesOf),
  ]);
}

/** @returns what was learned, without copying it */
export function unpack(bytes: Uint8Array): Learned {
  const end = bytes.indexOf(LINE_END);
  const head: Head = JSON.parse(Buffer.from(bytes.subarray(0, end)).toString());
  let from = end + 1;
  const take = (length: number) => {
    from += length;
    return bytes.subarray(from - length, from);
  };
  const model = ({ size, tables }: ModelHead): Model => ({
    telling: take(size),
    tables: tables.map((table) => ({ ...table, weights: signed(take(size)) })),
  });
  return { kinds: model(head.kinds), frames: model(head.frames), meanings: model(head.meanings) };
}

const LINE_END = 10;

type ModelHead = Readonly<{ size: number; tables: readonly { id: string; start: number; unit: number }[] }>;
type Head = Readonly<{ kinds: ModelHead; frames: ModelHead; meanings: ModelHead }>;

function headOf({ telling, tables }: Model): ModelHead {
  return { size: telling.length, tables: tables.map(({ id, start, unit }) => ({ id, start, unit })) };
}

function bytesOf({ telling, tables }: Model): Uint8Array[] {
  return [
    telling,
    ...tables.map(({ weights }) => new Uint8Array(weights.buffer, weights.byteOffset, weights.length)),
  ];
}

function signed(bytes: Uint8Array): Int8Array {
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}
