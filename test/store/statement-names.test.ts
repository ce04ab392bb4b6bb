import assert from 'node:assert/strict';
import fc from 'fast-check';
import pg from 'pg';
import { createStatementNames } from '../../src/store/postgres/statement-names.ts';

describe('The name of a statement', () => {
  it('is the same in every process, and never that of another text', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 50 }), (texts) => {
        const [one, other] = [createStatementNames(), createStatementNames()];
        const names = texts.map((text) => one.of(text, [1]));
        const reversed = texts.toReversed().map((text) => other.of(text, [1]));
        assert.deepEqual(reversed.toReversed(), names);
        assert.equal(new Set(names).size, texts.length);
        // PostgreSQL cuts off longer ones.
        for (const name of names) assert.ok(name && name.length < 64);
      }),
    );
  });

  it('is not given to what takes no values, nor to one more than a connection keeps', () => {
    const names = createStatementNames();
    assert.equal(names.of('begin', []), undefined);
    const all = Array.from({ length: 201 }, (_, n) => names.of(`select ${n}`, [n]));
    assert.equal(all.filter((name) => name === undefined).length, 1);
    assert.equal(names.of('select 0', [1]), all[0]);
  });

  it('is not given any more once a server shows that it forgets names, or mixes them up, which is said once', () => {
    for (const code of ['42P05', '26000']) {
      const client = new pg.Client();
      let said = 0;
      const names = createStatementNames(true, () => {
        said += 1;
      });
      const name = names.of('select', [1]) ?? '';
      names.taken(client, name);
      for (const _ of [1, 2]) names.refused(client, name, code);
      assert.equal(names.of('select', [1]), undefined);
      assert.equal(said, 1);
    }
  });

  it('is kept when the server refused the statement itself', () => {
    const client = new pg.Client();
    const names = createStatementNames(true, () => assert.fail());
    const name = names.of('select', [1]) ?? '';
    names.refused(client, name, '57014');
    // Another one on this connection counted on the refused one.
    names.refused(client, name, '26000');
    assert.equal(names.of('select', [1]), name);
  });
});
