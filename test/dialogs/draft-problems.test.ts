import assert from 'node:assert/strict';
import fc from 'fast-check';
import { listed } from '../../content/dutch.ts';
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
import { TEXTS } from '../fixtures/wording.ts';

const { notices, problems } = content.texts;

describe('A note that is too long or a link that is wrong', () => {
  const long = 'n'.repeat(NOTE_LIMIT + 1);

  it('stays in the card with the limit beside it, whatever button is pressed', () => {
    const draft = fields({ note: long });
    for (const event of [answer(draft), { kind: 'save', round: 1 } as const, ...Object.values(LEAVING)]) {
      const decision = press(empty, { ...event, draft });
      const why = shown(decision, 'why');
      assert.deepEqual(decision.changes, []);
      assert.deepEqual([why.criterion.id, why.note, why.linkProblem], ['3A', long, null]);
      assert.equal(why.noteProblem, fill(problems.noteTooLong, { limit: 1000, length: 1001 }));
    }
  });

  it('also says who changed the criterion meanwhile, so that the next press overwrites nothing unseen', () => {
    const scan = scanOf({ '3A': answerOf('deels', { by: BRAM.name, note: 'Vraag het na' }) });
    const decision = press(stateOf(scan), { ...LEAVING.skip, draft: fields({ note: long }) });
    assert.deepEqual(decision.changes, []);
    assert.equal(noticeOf(decision), fill(notices.noteAfterColleague, { naam: 'Bram' }));
    assert.equal(shown(decision, 'why').note, long);
  });

  const personal = 'Zie het handboek. Bel Els op 06-12345678. Vraag het na.';
  const cleaned = 'Zie het handboek. Bel Els op [telefoonnummer]. Vraag het na.';

  it('has a word between brackets where personal data stood, and stays in the card until it is saved', () => {
    const link = 'https://wijkteam.nl/visie';
    const save = { kind: 'save', round: 1 } as const;
    for (const event of [answer(fields({})), save, ...Object.values(LEAVING)]) {
      const decision = press(empty, { ...event, draft: fields({ note: personal, link }) });
      const why = shown(decision, 'why');
      assert.deepEqual(decision.changes, []);
      assert.deepEqual([why.note, why.link, why.linkProblem], [cleaned, link, null]);
      assert.equal(why.noteProblem, fill(content.texts.privacy.note, { wat: TEXTS.privacy.kinds.phone }));
      const chose = event.kind === 'answer';
      assert.equal(noticeOf(decision), chose ? notices.answerHeld : notices.noteHeld);
      const again = press(empty, { ...event, draft: fields({ note: why.note, link }) });
      assert.equal(onlyAnswer(again).note, cleaned);
    }
  });

  it('is lost by no button, and nobody is blamed, when it is nothing but personal data', () => {
    const save = { kind: 'save', round: 1 } as const;
    for (const event of [answer(fields({})), save, ...Object.values(LEAVING)]) {
      const draft = fields({ note: '06-12345678' });
      const decision = press(empty, { ...event, draft });
      assert.equal(shown(decision, 'why').note, '[telefoonnummer]');
      assert.doesNotMatch(noticeOf(decision) ?? '', /collega|intussen/);
    }
  });

  it('is not taken for what is saved when it becomes the same', () => {
    const scan = scanOf({ '3A': answerOf('deels', { note: cleaned }) });
    for (const event of [answer(fields({ version: 1 })), { kind: 'save', round: 1 } as const, LEAVING.skip]) {
      const decision = press(stateOf(scan), { ...event, draft: fields({ version: 1, note: personal }) });
      assert.ok(shown(decision, 'why').noteProblem);
      assert.deepEqual(decision.changes, []);
    }
  });

  it('is called saved also when it has signs that nobody sees', () => {
    const draft = fields({ note: 'Zie \u0007het handboek' });
    const decision = press(empty, { kind: 'save', round: 1, draft });
    assert.deepEqual(
      [onlyAnswer(decision).note, noticeOf(decision)],
      ['Zie het handboek', fill(notices.noteSaved, { criterium: '3A' })],
    );
  });

  it('is told both when it is too long and holds personal data', () => {
    const why = shown(press(empty, answer(fields({ note: `${personal}${long}` }))), 'why');
    assert.ok(why.noteProblem?.includes(content.texts.privacy.kinds.phone));
    assert.match(why.noteProblem ?? '', /tekens/);
  });

  it('is told both when the words between brackets make it too long, though what was typed was not', () => {
    const typed = `${'n'.repeat(NOTE_LIMIT - 30)} 06-12345678, jan@x.nl`;
    assert.ok(typed.length <= NOTE_LIMIT);
    const why = shown(press(empty, answer(fields({ note: typed }))), 'why');
    assert.ok((why.note ?? '').length > NOTE_LIMIT);
    const found = fill(content.texts.privacy.note, {
      wat: listed([content.texts.privacy.kinds.phone, content.texts.privacy.kinds.email]),
    });
    const tooLong = fill(problems.noteTooLong, { limit: NOTE_LIMIT, length: why.note?.length ?? 0 });
    assert.equal(why.noteProblem, `${found} ${tooLong}`);
  });

  it('is not told to be too long when it no longer is without the personal data', () => {
    const address = 'Burgemeester van Voorbeeldenstraat 12, 1234 AB';
    const typed = `${'n'.repeat(NOTE_LIMIT - 30)} ${address}`;
    assert.ok(typed.length > NOTE_LIMIT);
    const why = shown(press(empty, answer(fields({ note: typed }))), 'why');
    assert.equal(why.noteProblem, fill(content.texts.privacy.note, { wat: TEXTS.privacy.kinds.address }));
    assert.equal(onlyAnswer(press(empty, answer(fields({ note: why.note ?? '' })))).note, why.note);
  });

  it('goes back as a text that can be saved, or its length is told: always, also of thousands of characters', () => {
    const telling = [
      '06-12345678',
      'jan@x.nl',
      '1234AB',
      'bsn 111222333',
      'geb. 1-2-12',
      'Kerkstraat 1, 1234 AB',
    ];
    const part = fc.oneof(fc.constantFrom(...telling), fc.string({ maxLength: 10 }));
    const parts = fc.array(part, { minLength: 1, maxLength: 8 });
    const note = fc.tuple(parts, fc.integer({ min: 0, max: 2100 })).map(([some, size]) => {
      const unit = `${some.join(', ')}. `;
      return unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
    });
    fc.assert(
      fc.property(note, (typed) => {
        const checked = press(empty, answer(fields({ note: typed })));
        if (checked.changes.length > 0) return;
        const why = shown(checked, 'why');
        if (/te lang/.test(why.noteProblem ?? '')) return;
        const again = press(empty, answer(fields({ note: why.note ?? '' })));
        assert.equal(onlyAnswer(again).note, why.note?.trim());
      }),
      { numRuns: 300 },
    );
  });

  it('may be a link with personal data: what stands there is replaced, and the rest stays', () => {
    const link = 'https://wijkteam.nl/zoek?mail=els%40voorbeeld.nl&tab=2';
    const why = shown(press(empty, answer(fields({ link }))), 'why');
    assert.equal(why.link, 'https://wijkteam.nl/zoek?mail=[e-mailadres]&tab=2');
    assert.equal(why.linkProblem, fill(content.texts.privacy.link, { wat: TEXTS.privacy.kinds.email }));
    assert.equal(onlyAnswer(press(empty, answer(fields({ link: why.link })))).link, why.link);
  });

  it('is for who typed it alone, whatever is wrong', () => {
    const shared = { ...empty, team: { ...empty.team, kind: 'channel' } } as const;
    const drafts = [
      { note: personal },
      { note: long },
      { link: 'visie' },
      { note: 'Zie het handboek', version: 7 },
    ];
    for (const typed of drafts) {
      for (const event of [answer(fields(typed)), { kind: 'save', round: 1 } as const, LEAVING.skip]) {
        const { lands, view, landing } = press(shared, { ...event, draft: fields(typed) });
        assert.equal(lands, 'held');
        assert.deepEqual(landing, { reply: view, post: null, updates: [], cardChange: null });
      }
    }
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
      const why = shown(decision, 'why');
      assert.deepEqual(decision.changes, []);
      assert.deepEqual([why.note, why.link, why.noteProblem], ['Zie het handboek', link, null]);
      assert.equal(why.linkProblem, problems.badLink);
    });
  }

  it('may be a link of five hundred characters', () => {
    const link = 'https://wijkteam.nl/'.padEnd(500, 'a');
    assert.equal(onlyAnswer(press(empty, answer(fields({ link })))).link, link);
  });

  it('says both when both are wrong', () => {
    const why = shown(press(empty, answer(fields({ note: long, link: 'visie' }))), 'why');
    assert.ok(why.noteProblem && why.linkProblem);
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
