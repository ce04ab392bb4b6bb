/** Numbers as they stand in a file. What is read from one is a view of its bytes, and no copy. */
export type Numbers = Uint8Array | Int8Array | Uint16Array | Uint32Array | Float64Array;

/** Rows of numbers, by the name of what they belong to and their own. */
export type Sections = Readonly<Record<string, Readonly<Record<string, Numbers>>>>;

const KINDS = { Uint8Array, Int8Array, Uint16Array, Uint32Array, Float64Array };

/** Where a row may begin: the widest number has eight bytes. */
const STEP = 8;
const LINE_END = 10;

type Row = readonly [group: string, name: string, kind: keyof typeof KINDS, length: number];

/** Writes rows as bytes: a line of JSON that tells what follows, and then the numbers. */
export function toBytes(sections: Sections): Uint8Array {
  const all = Object.entries(sections).flatMap(([group, rows]) =>
    Object.entries(rows).map(([name, numbers]) => ({ group, name, numbers })),
  );
  const head = all.map(({ group, name, numbers }): Row => [group, name, kindOf(numbers), numbers.length]);
  const parts = [Buffer.from(`${JSON.stringify(head)}\n`), ...all.map(({ numbers }) => asBytes(numbers))];
  return Buffer.concat(parts.flatMap((part) => [part, new Uint8Array(aligned(part.length) - part.length)]));
}

/**
 * @param bytes as `toBytes` wrote them, with `Shape`: whoever kept them knows that they are those
 * @returns the same rows, without copying them
 */
export function fromBytes<Shape extends Sections>(bytes: Uint8Array): Shape {
  const { buffer, byteOffset } = bytes.byteOffset % STEP === 0 ? bytes : Uint8Array.from(bytes);
  const end = bytes.indexOf(LINE_END);
  const head: readonly Row[] = JSON.parse(Buffer.from(bytes.subarray(0, end)).toString());
  const sections: Record<string, Record<string, Numbers>> = {};
  let from = byteOffset + aligned(end + 1);
  for (const [group, name, kind, length] of head) {
    const numbers: Numbers = new KINDS[kind](buffer as ArrayBuffer, from, length);
    sections[group] = { ...sections[group], [name]: numbers };
    from += aligned(numbers.byteLength);
  }
  return sections as Shape;
}

/** Writes whole numbers from 0 on in as few bytes as the greatest of them needs. */
export function narrow(numbers: ArrayLike<number>): Numbers {
  const all = Array.from(numbers);
  const most = all.reduce((greatest, one) => Math.max(greatest, one), 0);
  if (most < 1 << 8) return Uint8Array.from(all);
  return most < 1 << 16 ? Uint16Array.from(all) : Uint32Array.from(all);
}

function kindOf(numbers: Numbers): keyof typeof KINDS {
  const names = Object.keys(KINDS) as (keyof typeof KINDS)[];
  return names.find((name) => numbers instanceof KINDS[name]) ?? 'Uint8Array';
}

function asBytes({ buffer, byteOffset, byteLength }: Numbers): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function aligned(length: number): number {
  return Math.ceil(length / STEP) * STEP;
}
