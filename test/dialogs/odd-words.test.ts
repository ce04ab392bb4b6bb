import assert from 'node:assert/strict';
import type { Content } from '../../content/index.ts';
import { hear } from '../../dialogs/hear.ts';
import { content } from '../fixtures/states.ts';
import { wordOf } from '../fixtures/wording.ts';

/** The content with this word in each list of words that commands are read with. */
function withWord(word: string): Content {
  const { commands } = content;
  const { because, rounds, roundBefore, goTo } = commands;
  return {
    ...content,
    commands: {
      ...commands,
      because: { ...because, before: [...because.before, word], within: [...because.within, word] },
      rounds: [...rounds, word],
      roundBefore: [...roundBefore, word],
      goTo: [...goTo, word],
    },
  };
}

describe('A word of the content with signs in it', () => {
  for (const word of ['(want', 'want)', 'want*', '[a-', 'want\\', '+', 'w.nt', '?']) {
    it(`breaks no message: ${word}`, () => {
      const other = withWord(word);
      for (const [typed, kind] of [
        ['deels, want we missen training', 'answer-and-note'],
        [`${wordOf('summary')} ronde 1`, 'summary'],
        [`${wordOf('summary')} vorige ronde`, 'summary'],
        ['ga naar 6c', 'open'],
        ['waar vind ik de meldcode?', 'question'],
      ] as const) {
        assert.equal(hear(other, typed).kind, kind, typed);
      }
    });
  }

  it('means only itself', () => {
    assert.equal(hear(withWord('w.nt'), 'deels wint we missen training').kind, 'question');
    const event = hear(withWord('(want'), 'deels (want we missen training)');
    assert.ok(event.kind === 'answer-and-note');
    assert.match(event.note, /we missen training$|we missen training\)$/);
  });
});
