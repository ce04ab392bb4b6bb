import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Picture, readPng } from '../fixtures/png.ts';

const FOLDER = join(import.meta.dirname, '../../deployment/package');

const read = (name: string) => readPng(readFileSync(join(FOLDER, name)));

describe('The icons of the app', () => {
  it('are 192 and 32 pixels wide and high', () => {
    const sizes = ['color.png', 'outline.png'].map((name) => [read(name).width, read(name).height]);
    assert.deepEqual(sizes, [
      [192, 192],
      [32, 32],
    ]);
  });

  it('have a drawing in one colour that covers all, and stays in the middle', () => {
    const color = read('color.png');
    const background = color.pixel(0, 0);
    assert.deepEqual(background, [0x4f, 0x52, 0xb2, 255]);
    const drawn = pixels(color).filter(({ value }) => String(value) !== String(background));
    assert.ok(drawn.length > 2_000);
    assert.ok(drawn.every(({ x, y }) => x >= 36 && x < 156 && y >= 36 && y < 156));
    assert.ok(drawn.every(({ value }) => value[3] === 255));
  });

  it('have an outline that is white on nothing', () => {
    const all = pixels(read('outline.png')).map(({ value }) => value);
    const clear = all.filter(([, , , opacity]) => opacity === 0);
    const inked = all.filter(([, , , opacity]) => opacity > 0);
    assert.ok(clear.length > 300 && inked.length > 150, `${clear.length} clear, ${inked.length} drawn`);
    assert.ok(inked.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255));
  });
});

function pixels(picture: Picture) {
  return Array.from({ length: picture.width * picture.height }, (_, n) => {
    const [x, y] = [n % picture.width, Math.floor(n / picture.width)];
    return { x, y, value: picture.pixel(x, y) };
  });
}
