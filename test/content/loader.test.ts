import assert from 'node:assert/strict';
import { loadContent } from '../../content/index.ts';
import { ContentCopy } from '../fixtures/content-copy.ts';

describe('The content of this repository', () => {
  it('loads', () => assert.doesNotThrow(() => loadContent()));

  it('is frozen to the last entry, so that no turn can change what another one reads', () => {
    assert.deepEqual(unfrozen('content', loadContent()), []);
    assert.throws(() => Object.assign(loadContent().texts.buttons, { start: 'Anders' }), TypeError);
  });

  it('is what an editor made of it', () => {
    const copy = new ContentCopy();
    copy.replace('texts.yaml', 'start: Start de zelfscan', 'start: Begin de zelfscan');
    assert.equal(loadContent(copy.folder).texts.buttons.start, 'Begin de zelfscan');
    copy.remove();
  });
});

function unfrozen(at: string, value: unknown): string[] {
  // Bytes can't be frozen.
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  const inside = Object.entries(value).flatMap(([key, inner]) => unfrozen(`${at}.${key}`, inner));
  return Object.isFrozen(value) ? inside : [at, ...inside];
}
