import assert from 'node:assert/strict';
import { plain } from '../../content/plain.ts';
import { content } from '../fixtures/content.ts';

describe('The guides of a conversation', () => {
  const guides = content.standards.map(({ id }) => ({ id, guide: content.talk.guides[id] }));

  it('take between two and a half and four hours for all criteria together', () => {
    const minutes = content.criteria.reduce(
      (sum, { standard }) => sum + (content.talk.guides[standard]?.minutes ?? Number.NaN),
      0,
    );
    assert.ok(minutes >= 150 && minutes <= 240, `${minutes} minutes`);
  });

  it('ask other questions than the criteria do, and each of them once', () => {
    const asked = content.criteria.flatMap(({ question, talk }) => [question, ...talk]).map(plain);
    const opening = guides.flatMap(({ guide }) => guide?.opening ?? []).map(plain);
    assert.deepEqual(
      opening.filter((question) => asked.includes(question)),
      [],
    );
    assert.equal(new Set(opening).size, 2 * content.standards.length);
  });

  it('end every opening question, and what a colleague would see, with a question mark', () => {
    for (const { id, guide } of guides) {
      for (const text of [...(guide?.opening ?? []), guide?.colleague]) assert.match(text ?? '', /\?$/, id);
      assert.match(guide?.purpose ?? '', /^[^?]+\.$/, id);
    }
  });

  it('give a colleague a week to look at', () => {
    for (const { id, guide } of guides) {
      assert.match(guide?.colleague ?? '', /^Een nieuwe collega .*\bweek\b/, id);
    }
  });
});
