import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fill } from '../../content/fill.ts';
import { NOTE_LIMIT } from '../../dialogs/draft.ts';
import { answer, empty, fields, LEAVING } from '../fixtures/drafts.ts';
import {
  answerOf,
  BRAM,
  content,
  noticeOf,
  onlyAnswer,
  press,
  scanOf,
  shown,
  stateOf,
} from '../fixtures/states.ts';

const { notices, problems } = content.texts;

describe('A note that is too long or a link that is wrong', () => {
  const long = 'n'.repeat(NOTE_LIMIT + 1);

  it('stays in the card with the limit beside it, whatever button is pressed', () => {
    const draft = fields({ note: long });
    for (const event of [answer(draft), { kind: 'save', round: 1 } as const, ...Object.values(LEAVING)]) {
      const decision = press(empty, { ...event, draft });
      const { asked } = shown(decision, 'standard');
      assert.deepEqual(decision.changes, []);
      assert.deepEqual([asked.criterion.id, asked.note, asked.linkProblem], ['3A', long, null]);
      assert.equal(asked.noteProblem, fill(problems.noteTooLong, { limit: 1000, length: 1001 }));
    }
  });

  it('also says who changed the criterion meanwhile, so that the next press overwrites nothing unseen', () => {
    const scan = scanOf({ '3A': answerOf('deels', { by: BRAM.name, note: 'Vraag het na' }) });
    const decision = press(stateOf(scan), { ...LEAVING.skip, draft: fields({ note: long }) });
    assert.deepEqual(decision.changes, []);
    assert.equal(noticeOf(decision), fill(notices.colleagueChose, { naam: 'Bram', antwoord: 'Deels' }));
    assert.equal(shown(decision, 'standard').asked.note, long);
  });

  it('loses the sentences with personal data, keeps the others in the card, and says what was found', () => {
    const note = 'Zie het handboek. Bel Els op 06-12345678. Vraag het na.';
    const decision = press(empty, answer(fields({ note, link: 'https://wijkteam.nl/visie' })));
    const { asked } = shown(decision, 'standard');
    assert.deepEqual(decision.changes, []);
    assert.equal(asked.note, 'Zie het handboek. Vraag het na.');
    assert.ok(asked.noteProblem?.includes(content.texts.privacy.kinds.phone));
  });

  it('may have a thousand characters, with spaces around them', () => {
    const note = 'n'.repeat(NOTE_LIMIT);
    assert.equal(onlyAnswer(press(empty, answer(fields({ note: ` ${note} ` })))).note, note);
  });

  const wrong = [
    'http://wijkteam.nl',
    'wijkteam.nl',
    'zie de map',
    'https://wijkteam.nl/mijn map',
    'https://anna:geheim@10.0.0.1',
    'https://anna@10.0.0.1',
    'https://:geheim@10.0.0.1',
    'javascript:alert(1)',
    'https://',
    `https://wijkteam.nl/${'a'.repeat(500)}`,
    'https:wijkteam.nl',
  ];
  for (const link of wrong) {
    it(`stays in the card with a sentence beside it: ${link.slice(0, 40)}`, () => {
      const decision = press(empty, answer(fields({ note: 'Zie het handboek', link })));
      const { asked } = shown(decision, 'standard');
      assert.deepEqual(decision.changes, []);
      assert.deepEqual([asked.note, asked.link, asked.noteProblem], ['Zie het handboek', link, null]);
      assert.equal(asked.linkProblem, problems.badLink);
    });
  }

  it('may be a link of five hundred characters', () => {
    const link = 'https://wijkteam.nl/'.padEnd(500, 'a');
    assert.equal(onlyAnswer(press(empty, answer(fields({ link })))).link, link);
  });

  it('says both when both are wrong', () => {
    const { asked } = shown(press(empty, answer(fields({ note: long, link: 'visie' }))), 'standard');
    assert.ok(asked.noteProblem && asked.linkProblem);
  });

  it('is never kept, whatever was typed', () => {
    const start = fc.constantFrom('', 'https://', 'https:', 'HTTPS://', 'http://', ' https:\\');
    const link = fc.oneof(
      fc.webUrl(),
      fc.tuple(start, fc.string()).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 1100, size: 'max' }), link, (note, typed) => {
        const [change] = press(empty, answer(fields({ note, link: typed }))).changes;
        if (change?.kind !== 'answer') return;
        assert.match(change.link, /^(https:\/\/\S+)?$/i);
        if (change.link !== '') assert.equal(new URL(change.link).username, '');
        assert.ok(change.note.length <= NOTE_LIMIT);
      }),
      { numRuns: 1000 },
    );
  });
});
