import assert from 'node:assert/strict';
import { fill } from '../../content/fill.ts';
import { answer, empty, fields, LEAVING } from '../fixtures/drafts.ts';
import {
  answerOf,
  asking,
  BRAM,
  content,
  noticeOf,
  onlyAnswer,
  placedAfter,
  press,
  scanOf,
  shown,
  stateOf,
} from '../fixtures/states.ts';

const { notices } = content.texts;
const saved3A = fill(notices.noteSaved, { criterium: '3A' });

describe('A note and a link', () => {
  it('are kept with the answer, without the spaces around them', () => {
    const draft = fields({ note: '  Zie het handboek\n', link: ' https://wijkteam.nl/visie ' });
    const { choice, note, link } = onlyAnswer(press(empty, answer(draft)));
    assert.deepEqual([choice, note, link], ['deels', 'Zie het handboek', 'https://wijkteam.nl/visie']);
  });

  for (const typed of ['www.wijkteam.nl', ' www.wijkteam.nl/visie?map=2 ', 'WWW.wijkteam.nl']) {
    it(`are kept at https when the address was written as people write it: ${typed}`, () => {
      const draft = fields({ note: 'Zie het handboek', link: typed });
      for (const event of [answer(draft), { kind: 'save', round: 1, draft } as const]) {
        const decision = press(empty, event);
        assert.equal(onlyAnswer(decision).link, `https://${typed.trim()}`);
        if (event.kind === 'save') assert.equal(noticeOf(decision), saved3A);
      }
    });
  }

  for (const typed of [
    'www.',
    'www',
    'www.wijk team.nl',
    'http://www.wijkteam.nl',
    'www.a@b.nl',
    'wijkteam',
  ]) {
    it(`say what is wrong with what is no address, as it was typed: ${typed}`, () => {
      const decision = press(empty, answer(fields({ note: '', link: typed })));
      const { linkProblem } = shown(decision, 'why');
      assert.deepEqual([decision.changes, linkProblem !== null], [[], true]);
    });
  }

  for (const [name, event] of Object.entries(LEAVING)) {
    it(`are kept when somebody leaves the card by ${name}, and the choice stays as it was`, () => {
      const scan = scanOf({ '3A': answerOf('nvt', { reason: 'anders', version: 4 }) });
      const texts = { note: 'Zie het handboek', link: 'https://wijkteam.nl/visie' };
      const draft = fields({ version: 4, ...texts });
      const state = stateOf(scan, { placed: asking('3A', 4) });
      const decision = press(state, { ...event, draft });
      const { choice, reason, expected, note, link } = onlyAnswer(decision);
      assert.deepEqual([choice, reason, expected], ['nvt', 'anders', 4]);
      assert.deepEqual({ note, link }, texts);
      assert.notEqual(placedAfter(state, decision.landing.cardChange)?.criterion, '3A');
    });
  }

  it('are kept without an answer, and leave the criterion open', () => {
    const texts = { note: 'Zie het handboek', link: 'https://wijkteam.nl/visie' };
    const decision = press(empty, { kind: 'save', round: 1, draft: fields(texts) });
    const view = shown(decision, 'standard');
    assert.equal(onlyAnswer(decision).choice, null);
    assert.equal(noticeOf(decision), saved3A);
    const { criterion, answer } = view.asked;
    const { note, link } = answer ?? {};
    assert.deepEqual({ id: criterion.id, note, link }, { id: '3A', ...texts });
    assert.equal(view.progress.answered, 0);
    // A page has no card in sight that asks it, and a team that went on keeps its question.
    const save = { kind: 'save', round: 1, draft: fields(texts) } as const;
    const inPage = press({ ...empty, placed: null }, save, { kind: 'page', audience: 'one' });
    assert.equal(shown(inPage, 'standard').asked.criterion.id, '3A');
    const elsewhere = press({ ...empty, placed: asking('5') }, save);
    assert.equal(shown(elsewhere, 'standard').asked.criterion.id, '5');
  });

  it('can be emptied again', () => {
    const scan = scanOf({ '3A': answerOf('deels', { note: 'Zie het handboek' }) });
    const decision = press(stateOf(scan), { kind: 'save', round: 1, draft: fields({ version: 1 }) });
    assert.equal(onlyAnswer(decision).note, '');
  });

  it('change nothing when they are as they were', () => {
    const texts = { note: 'Zie het handboek', link: 'https://wijkteam.nl/visie' };
    const scan = scanOf({ '3A': answerOf('deels', texts) });
    const draft = fields({ version: 1, ...texts, note: ' Zie het handboek ' });
    assert.deepEqual(press(stateOf(scan), { ...LEAVING.skip, draft }).changes, []);
    const saved = press(stateOf(scan), { kind: 'save', round: 1, draft });
    assert.deepEqual([saved.changes, noticeOf(saved)], [[], undefined]);
  });

  it('stay in the card when a colleague wrote something else meanwhile', () => {
    const scan = scanOf({ '3A': answerOf('deels', { by: BRAM.name, note: 'Vraag het na' }) });
    for (const event of [{ kind: 'save', round: 1 } as const, LEAVING.skip, LEAVING.overview]) {
      const decision = press(stateOf(scan), { ...event, draft: fields({ note: 'Zie het handboek' }) });
      assert.deepEqual(decision.changes, []);
      // Nobody chose an answer, so nobody is told to choose again.
      assert.equal(noticeOf(decision), fill(notices.noteAfterColleague, { naam: 'Bram' }));
      assert.equal(shown(decision, 'why').note, 'Zie het handboek');
    }
  });

  it('hold nobody up who leaves an older card with empty fields', () => {
    const scan = scanOf({ '3A': answerOf('deels', { by: BRAM.name, note: 'Vraag het na' }) });
    const decision = press(stateOf(scan), { ...LEAVING.skip, draft: fields({}) });
    assert.deepEqual([decision.changes, decision.landing.cardChange?.shows.criterion], [[], '3B']);
  });

  it('are not called kept when they are not', () => {
    const scan = scanOf({ '3A': answerOf('deels', { by: BRAM.name, note: 'Vraag het na', version: 2 }) });
    const decision = press(stateOf(scan), { kind: 'save', round: 1, draft: fields({ version: 1 }) });
    assert.deepEqual(decision.changes, []);
    assert.equal(noticeOf(decision), notices.changedNow);
  });

  it('of a card of an earlier round are not written into this round', () => {
    const state = stateOf(scanOf({}, { round: 2 }), {
      earlier: scanOf({}, { closedAt: '2026-02-01T09:00:00Z' }),
    });
    for (const event of [LEAVING.skip, LEAVING.previous, LEAVING.open, { kind: 'save', round: 1 } as const]) {
      assert.deepEqual(press(state, { ...event, draft: fields({ note: 'Van toen' }) }).changes, []);
    }
  });

  it('belong to no criterion that does not exist', () => {
    const draft = fields({ criterion: '3Z', note: 'Zie het handboek' });
    assert.deepEqual(press(empty, { ...LEAVING.skip, draft }).changes, []);
    assert.equal(noticeOf(press(empty, { kind: 'save', round: 1, draft })), notices.malformed);
  });
});
