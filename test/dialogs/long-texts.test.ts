import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPayload } from '../../cards/payload.ts';
import { cut } from '../../content/cut.ts';
import { plain, plainStart } from '../../content/plain.ts';
import { unaccented } from '../../content/unaccented.ts';
import { createSplit, MOST_CHARACTERS, MOST_LETTERS, MOST_WORDS } from '../../dialogs/search/split.ts';
import { isUrgent, urgentSigns } from '../../dialogs/search/urgent.ts';
import { nearest } from '../../dialogs/slips.ts';
import { FIELD_LIMIT, READ_LIMIT, TEXT_LIMIT } from '../../dialogs/typed.ts';
import { COMMAND_LIMIT, understand } from '../../dialogs/understand.ts';
import { empty, fields, LEAVING } from '../fixtures/drafts.ts';
import { content, press, shown, type } from '../fixtures/states.ts';
import { NO, typedFor, wordOf, YES } from '../fixtures/wording.ts';

/** A sign that becomes eighteen letters, and a letter with two accents. */
const LONG_SIGN = '\ufdfa';
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({
    unit: fc.constantFrom('a', ' ', '.', 'ệ', 'é', '🙂', 'ﬃ', LONG_SIGN, '½', '가'),
    maxLength: 300,
  }),
);
const DANGER = 'Mijn man slaat mij nu en ik ben heel bang.';

describe('The beginning of a text', () => {
  it('is as long as was asked at most, and never ends in half a sign', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 300 }), (whole, most) => {
        const beginning = cut(whole, most);
        assert.ok(
          whole.startsWith(beginning) &&
            beginning.length <= most &&
            beginning.length >= Math.min(whole.length, most) - 1,
        );
        if (whole.isWellFormed()) assert.ok(beginning.isWellFormed());
      }),
    );
  });

  it('is as long as was asked at most, however long its signs become', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 300 }), (whole, most) => {
        assert.ok(unaccented(whole, most).length <= most);
        assert.ok(plainStart(whole, most).length <= most);
      }),
    );
    assert.equal(plainStart(LONG_SIGN.repeat(1_000), 200).length <= 200, true);
  });

  it('without accents is what it is when all of it is normalised at once', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const once = whole.normalize('NFKD').replace(/\p{M}/gu, '');
        assert.equal(unaccented(whole, Number.POSITIVE_INFINITY), once);
      }),
    );
    assert.equal(plain('Nguyễn heeft één ﬁets'), 'nguyen heeft een fiets');
  });
});

describe('A very long text', () => {
  const command = fc.constantFrom(
    wordOf('stop'),
    YES,
    `6c ${typedFor('deels')}`,
    'ga naar 3b',
    wordOf('start'),
    wordOf('overview'),
    NO,
    '?!',
    `${wordOf('next')}x`,
  );
  const blank = fc.constantFrom(' ', '\n', '.', '  \t');

  it('is understood as its beginning when nothing is said behind that', () => {
    fc.assert(
      fc.property(command, blank, (typed, blanks) => {
        const long = understand(content, typed + blanks.repeat(5_000));
        assert.deepEqual(long, understand(content, typed));
      }),
    );
  });

  it('is a question when more is said behind its beginning, whatever that is', () => {
    fc.assert(
      fc.property(fc.oneof(command, text), blank, text, (typed, blanks, more) => {
        const long = `${typed}${blanks.repeat(COMMAND_LIMIT)}${more} vraag`;
        assert.deepEqual(understand(content, long), { kind: 'question', text: long });
      }),
    );
  });

  it('is compared with no more phrases than have its length', () => {
    const phrases = Object.values(content.commands.commands)
      .flat()
      .map((words) => ({ words: plain(words), event: { kind: 'hello' } as const }));
    const compared = (typed: string) => {
      let count = 0;
      nearest(phrases, typed, () => {
        count += 1;
        return 9;
      });
      return count;
    };
    assert.equal(compared('x'.repeat(COMMAND_LIMIT)), 0);
    const like = phrases.filter(({ words }) => Math.abs(words.length - 'volgnede'.length) <= 2).length;
    assert.equal(compared('volgnede'), like);
  });

  it('is searched for so many words of so many letters at most', () => {
    const split = createSplit(content.search.spellings);
    for (const part of ['a', 'veilig', 'veilig ', 'a ', LONG_SIGN, 'hg/km ', '1a', "'s "]) {
      const words = split(part.repeat(20_000));
      assert.ok(words.length <= MOST_WORDS, part);
      assert.ok(
        words.every(({ length }) => length <= MOST_LETTERS),
        part,
      );
      assert.deepEqual(words, split(part.repeat(Math.ceil(MOST_CHARACTERS / part.length))), part);
    }
  });
});

describe('Danger', () => {
  const story = 'De zon scheen toen wij langs het water liepen en daarna koffie zetten. ';

  it('is seen wherever it stands in a long question, though the search reads less', () => {
    for (const before of [0, 10, 100, 340]) {
      const question = `${story.repeat(before)}${DANGER} ${story}`;
      assert.ok(question.length < TEXT_LIMIT);
      assert.ok(isUrgent(content, question), `${before}`);
      assert.equal(type(empty, question).view.kind, 'danger', `${before}`);
    }
    assert.ok(!isUrgent(content, story.repeat(350)));
  });

  it('is no sum of what stands far apart', () => {
    const words = content.urgent.signs
      .filter(({ weight, danger, concrete }) => weight > 0 && (danger || concrete))
      .map((sign) => sign.words.find((one) => /^[a-z ]+$/.test(one)) ?? '');
    const pairs = words.flatMap((one) => words.map((other) => [one, other] as const));
    const pair = pairs.find(
      ([one, other]) =>
        isUrgent(content, `${one} ${other}`) && ![one, other].some((a) => isUrgent(content, a)),
    );
    assert.ok(pair);
    const apart = pair.join(` ${story.repeat(60)} `);
    assert.ok(urgentSigns(content, apart).length > 1);
    assert.ok(!isUrgent(content, apart));
  });
});

describe('A field with far too much in it', () => {
  it('tells how much that was, and keeps its beginning', () => {
    const note = 'Zie de map. '.repeat(10_000).slice(0, FIELD_LIMIT);
    const decision = press(empty, {
      ...LEAVING.skip,
      draft: fields({ note, link: 'x'.repeat(FIELD_LIMIT) }),
    });
    const why = shown(decision, 'why');
    assert.equal(why.note, note.slice(0, READ_LIMIT));
    assert.equal(why.link.length, READ_LIMIT);
    assert.match(why.noteProblem ?? '', new RegExp(`${note.trim().length}`));
  });

  it('has a maximum in every button, or the button is not one of ours', () => {
    const long = 'x'.repeat(250_000);
    const payloads: readonly Record<string, unknown>[] = [
      { kind: 'answer', choice: long },
      { kind: 'answer', choice: 'deels', reason: long },
      { kind: 'open', criterion: long },
      { kind: 'next', standard: long },
      { kind: 'question', text: long },
      { kind: 'rate', text: long, found: true, resource: '1-01' },
      { kind: 'rate', text: 'x', found: true, resource: long },
      { kind: 'broken-link', text: long },
      { kind: 'add-manager', person: long },
      { kind: 'team-summary', team: long },
      { kind: 'new-action', criterion: '1', resource: long },
      ...['what', 'owner', 'role', 'due', 'criterion', 'resource'].map((name) => ({
        kind: 'save-action',
        version: 0,
        round: 1,
        criterion: '1',
        resource: null,
        what: '',
        owner: '',
        role: '',
        due: '',
        [name]: long,
      })),
      { kind: 'action-state', action: 1, version: 0, state: 'vervallen', reason: long },
    ];
    for (const event of payloads) {
      const read = readPayload({ event });
      const longest = Math.max(...Object.values(read).map((value) => String(value).length));
      assert.ok(longest <= FIELD_LIMIT, JSON.stringify(event).slice(0, 80));
    }
    const draft = readPayload({
      event: { kind: 'save', round: 1 },
      fields: { criterion: '1', version: 0 },
      'note-1-0': long,
      'link-1-0': long,
    });
    assert.ok(JSON.stringify(draft).length < 2 * FIELD_LIMIT + 200);
    for (const criterion of [long, {}, [[[]]], { toString: 1 }, null]) {
      assert.deepEqual(
        readPayload({ event: { kind: 'save', round: 1 }, fields: { criterion, version: 0 } }),
        { kind: 'malformed' },
      );
    }
  });
});
