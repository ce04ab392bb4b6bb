import assert from 'node:assert/strict';
import { foreignOf } from '../../dialogs/search/foreign.ts';
import { readTexts } from '../../dialogs/search/read-texts.ts';
import { content } from '../fixtures/content.ts';

const LISTED = ['hond', 'huisdier', 'huisdieren', 'wijn', 'taart'];

const PETS = {
  title: ['opvang', 'van', 'huisdieren'],
  questions: [
    ['waar', 'kan', 'de', 'hond', 'heen'],
    ['mag', 'haar', 'hond', 'mee'],
    ...Array.from({ length: 13 }, () => ['wij', 'willen', 'opvang']),
  ],
};

describe('Words that tell that a question is about something else', () => {
  it('are not those in the title of an entry, or in a tenth of its example questions', () => {
    assert.deepEqual(foreignOf(LISTED, [PETS]), ['wijn', 'taart']);
  });

  it('are all that editors list where no entry is about them', () => {
    const once = {
      title: ['opvang'],
      questions: [['hond'], ...Array.from({ length: 14 }, () => ['opvang'])],
    };
    assert.deepEqual(foreignOf(LISTED, [once]), LISTED);
    assert.ok(readTexts(content).lists.foreign.length > 0.95 * content.search.foreign.length);
  });
});
