import assert from 'node:assert/strict';
import { ORDER_OF_SRC, ORDER_OF_STORE, type Order, roomOf } from './order.ts';
import { filesIn, importsOf } from './sources.ts';

describe('The rooms of the house', () => {
  for (const [floor, order] of Object.entries({ src: ORDER_OF_SRC, 'src/store': ORDER_OF_STORE })) {
    it(`gives each file of ${floor} a room, and each room a file`, () => {
      const files = filesIn(floor);
      const rooms = new Map(files.map((file) => [file, roomOf(order, within(floor, file))]));
      assert.deepEqual(
        files.filter((file) => rooms.get(file) === null),
        [],
      );
      const used = new Set(rooms.values());
      assert.deepEqual(
        order.flat().filter((room) => !used.has(room)),
        [],
      );
    });

    it(`lets a room of ${floor} import only what stands before it`, () => {
      assert.deepEqual(
        filesIn(floor).flatMap((file) => upwards(floor, order, file)),
        [],
      );
    });
  }

  it('has a contract of the store that imports types only', () => {
    for (const file of filesIn('src/store/contract')) {
      const values = importsOf(file).filter(({ types }) => !types);
      assert.deepEqual(values, [], file);
    }
  });
});

/** The imports of a file that go against the order, each as a sentence. */
function upwards(floor: string, order: Order, file: string): string[] {
  const level = (room: string | null) => order.findIndex((line) => room !== null && line.includes(room));
  const own = roomOf(order, within(floor, file));
  return importsOf(file)
    .filter(({ path }) => path.startsWith(`${floor}/`))
    .filter(({ path }) => {
      const room = roomOf(order, within(floor, path));
      return room !== own && level(room) >= level(own);
    })
    .map(({ path }) => `${file} imports ${path}`);
}

function within(floor: string, file: string): string {
  return file.slice(floor.length + 1);
}
