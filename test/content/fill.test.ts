import assert from 'node:assert/strict';
import { fill } from '../../content/fill.ts';
import { INHERITED_NAMES } from '../fixtures/inherited-names.ts';

describe('A text with placeholders', () => {
  it('keeps one that has no value, also where every object has something of that name', () => {
    for (const name of INHERITED_NAMES)
      assert.equal(fill(`{naam} en {${name}}`, { naam: 'Els' }), `Els en {${name}}`);
  });

  it('takes values letter by letter, with braces and dollars in them', () => {
    assert.equal(fill('{a}{b}', { a: '{b}', b: '$&' }), '{b}$&');
  });
});
