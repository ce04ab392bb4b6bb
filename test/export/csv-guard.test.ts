import assert from 'node:assert/strict';
import fc from 'fast-check';
import { reportOf } from '../../dialogs/report/report.ts';
import { guarded } from '../../src/export/csv-guard.ts';
import { writeReport } from '../../src/export/export.ts';
import { content } from '../fixtures/content.ts';
import { readCsv } from '../fixtures/office.ts';
import { runs } from '../fixtures/runs.ts';
import { storedTeam } from '../fixtures/stored-team.ts';

const AT = '2026-11-23T09:00:00.000Z';
const WHOLE = { round: 2, withoutNotes: false };

/** The notes of the first criteria as the CSV file has them, when these were typed. */
async function notesInCsv(typed: readonly string[]): Promise<string[]> {
  const stored = storedTeam(content);
  const [first] = stored.rounds;
  assert.ok(first);
  const answers = first.answers.map((answer, n) => ({ ...answer, note: typed[n] ?? '' }));
  const report = reportOf(content, { ...stored, rounds: [{ ...first, answers }] }, WHOLE);
  const rows = readCsv(await writeReport(content, report, { format: 'csv', at: AT }));
  return rows.slice(0, typed.length).map((row) => row.Toelichting ?? '');
}

describe('A text in the CSV file', () => {
  it('stays text in Dutch Excel where that would make a number, a day, a time or a truth of it', async () => {
    const texts = [
      '0031',
      '00',
      '1-2',
      '1/2',
      '1E5',
      '2,5e-3',
      '1,50',
      '1.5',
      '.5',
      '12:30',
      '9 am',
      '10 %',
      '€ 3',
    ];
    const days = ['1 mei', 'mrt-26', 'mei 2026', '3 januari 2026', '2026-11-24', '24-11-2026 10:30', 'jan'];
    const others = ['(5)', '5-', '1 1/2', '1234567890123456', 'waar', 'ONWAAR', 'true', ' 007 '];
    for (const group of [texts, days, others]) {
      assert.deepEqual(
        await notesInCsv(group),
        group.map((text) => `'${text}`),
      );
    }
  });

  it('is not run as a formula', async () => {
    const formulas = ['=1+1', '+31612345678', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '\u200b=1'];
    assert.deepEqual(
      await notesInCsv(formulas),
      formulas.map((text) => `'${text}`),
    );
  });

  it('is left alone otherwise', async () => {
    const texts = [
      '0',
      '7',
      '15',
      '3A',
      '8 van 9',
      'ronde 1-2',
      'In mei 2026 klaar',
      'Marit',
      'Mei',
      '10G',
      'waarheid',
    ];
    assert.deepEqual(
      (await notesInCsv(texts)).filter((text) => text.startsWith("'")),
      ["'Mei"],
    );
    assert.deepEqual(await notesInCsv(["'s Avonds", 'a\rb', 'a\r\nb']), ["'s Avonds", 'a\nb', 'a\nb']);
  });

  it('is what was typed, but for that apostrophe', () => {
    const pieces = fc.constantFrom(
      '0',
      '1',
      '12',
      '-',
      '/',
      ':',
      'E',
      ',',
      '.',
      ' ',
      'mei',
      '=',
      '€',
      '%',
      'ja',
      '(',
    );
    const typed = fc.oneof(
      fc.array(pieces, { maxLength: 8 }).map((some) => some.join('')),
      fc.string(),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const kept = guarded(text);
        assert.ok(kept === text || kept === `'${text}`);
        // What only has digits and signs of numbers and days is guarded, unless it is shown as it was typed.
        if (/^\d[\d.,/:-]*$/.test(text) && !/^(0|[1-9]\d{0,14})$/.test(text)) assert.equal(kept, `'${text}`);
      }),
      { numRuns: runs(2_000, 10_000) },
    );
  });

  it('leaves real numbers, days and moments as they are', async () => {
    const report = reportOf(content, storedTeam(content), WHOLE);
    const rows = readCsv(await writeReport(content, report, { format: 'csv', at: AT }));
    assert.equal(rows[0]?.Ronde, '2');
    assert.equal(rows[0]?.['Gewijzigd op'], '23-11-2026 10:30');
    assert.equal(rows.find(({ Soort }) => Soort === 'actie')?.Uiterlijk, '01-12-2026');
  });
});
