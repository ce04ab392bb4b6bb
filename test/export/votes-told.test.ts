import assert from 'node:assert/strict';
import fc from 'fast-check';
import { reportOf } from '../../dialogs/report/report.ts';
import type { TeamReport } from '../../dialogs/report/team-report.ts';
import type { Time } from '../../dialogs/time.ts';
import { type ReportFormat, writeReport } from '../../src/export/export.ts';
import { content } from '../fixtures/content.ts';
import { readCsv, readDocx, readXlsx } from '../fixtures/office.ts';
import { storedTeam } from '../fixtures/stored-team.ts';
import { DISSENT, votedTeam } from '../fixtures/voted-team.ts';
import { rangeOf } from '../fixtures/votes-in-words.ts';
import { labelOf, says } from '../fixtures/wording.ts';

const AT = '2026-11-24T23:30:00.000Z';
const FORMATS: readonly ReportFormat[] = ['docx', 'xlsx', 'csv'];
const stored = votedTeam(content);

async function written(format: ReportFormat, of: TeamReport = stored, withoutNotes = false) {
  return await writeReport(content, reportOf(content, of, { round: 2, withoutNotes }), { format, at: AT });
}

/** The Word file of the closed round, in which the team voted. */
async function wordOf(withoutNotes = false) {
  const report = reportOf(content, stored, { round: 1, withoutNotes });
  return readDocx(await writeReport(content, report, { format: 'docx', at: AT }));
}

async function textOf(format: ReportFormat, of: TeamReport = stored, withoutNotes = false): Promise<string> {
  const file = await written(format, of, withoutNotes);
  if (format === 'docx') return readDocx(file).text;
  if (format === 'xlsx') return [...readXlsx(file).sheets.values()].flat(2).join('\n');
  return readCsv(file).flatMap(Object.values).join('\n');
}

async function rowsOf(kind: string, of: TeamReport = stored, withoutNotes = false) {
  return readCsv(await written('csv', of, withoutNotes)).filter(({ Soort }) => Soort === kind);
}

async function answerTo(criterion: string, withoutNotes = false) {
  const rows = await rowsOf('antwoord', stored, withoutNotes);
  const found = rows.find((row) => row.Ronde === '1' && row.Criterium === criterion);
  assert.ok(found, criterion);
  return found;
}

describe('A report of a team that voted', () => {
  it('tells beside each answer how many took part, how many chose what, and how far apart they were', async () => {
    const row = await answerTo('3A');
    assert.equal(row.Gestemd, '8 van 9');
    assert.equal(row['Hoe ver uit elkaar'], rangeOf('onvoldoende', 'voldoende'));
    const counts = content.choices.map(({ label }) => row[`Stemmen voor ${label}`]);
    assert.deepEqual(counts, ['3', '3', '2', '0', '0']);
    assert.equal(row.Minderheidsstandpunt, DISSENT);
    assert.equal((await answerTo('3B')).Gestemd, '6');
    assert.equal((await answerTo('4')).Gestemd, '');
  });

  it('tells the same in Excel, without tables that only a machine reads', async () => {
    const { sheets } = readXlsx(await written('xlsx'));
    const [titles = [], ...rows] = sheets.get('Antwoorden') ?? [];
    const row = rows.find((cells) => cells[0] === 1 && cells.includes('3A')) ?? [];
    const cell = (title: string) => row[titles.indexOf(title)];
    assert.deepEqual(
      [cell('Gestemd'), cell('Verdeling'), cell('Hoe ver uit elkaar')],
      [
        '8 van 9',
        `3 × ${labelOf('voldoende')}, 3 × ${labelOf('deels')}, 2 × ${labelOf('onvoldoende')}`,
        rangeOf('onvoldoende', 'voldoende'),
      ],
    );
    assert.ok(!sheets.has('Stemmingen'));
  });

  it('says so in Word in one line beside the answer, and what some think otherwise beside it', async () => {
    const { paragraphs } = await wordOf();
    const texts = paragraphs.map(({ text }) => text);
    const at = texts.indexOf(
      `8 van 9 stemden · 3 × ${labelOf('voldoende')}, 3 × ${labelOf('deels')}, 2 × ${labelOf('onvoldoende')} · ${rangeOf('onvoldoende', 'voldoende')}`,
    );
    assert.ok(at > 0);
    const cells = texts.slice(at, at + 6);
    assert.ok(cells.includes(`Minderheidsstandpunt: ${DISSENT}`), cells.join(' | '));
  });

  it('lists every ballot; counts of two stand beside each other only where that tells nobody’s vote', async () => {
    const rows = await rowsOf('stemming');
    assert.deepEqual(
      rows.map((row) => [row.Ronde, row.Criterium, row.Stemming, row.Stand, row.Verdeling]),
      [
        ['2', '3A', '1', 'loopt nog', ''],
        ['1', '1', '1', 'getoond', `2 × ${labelOf('deels')}, 1 × ${labelOf('nvt')}`],
        ['1', '3A', '1', 'getoond', ''],
        [
          '1',
          '3A',
          '2',
          'getoond',
          `3 × ${labelOf('voldoende')}, 3 × ${labelOf('deels')}, 2 × ${labelOf('onvoldoende')}`,
        ],
        ['1', '3B', '1', 'getoond', `6 × ${labelOf('onvoldoende')}`],
        ['1', '3B', '2', 'getoond', `6 × ${labelOf('voldoende')}`],
        ['1', '9', '1', 'getoond', `4 × ${labelOf('voldoende')}, 1 × ${labelOf('deels')}`],
        [
          '1',
          '10A',
          '1',
          'getoond',
          `5 × ${labelOf('voldoende')}, 4 × ${labelOf('deels')}, 2 × ${labelOf('onvoldoende')}`,
        ],
        [
          '1',
          '10C',
          '1',
          'getoond',
          `5 × ${labelOf('voldoende')}, 4 × ${labelOf('deels')}, 3 × ${labelOf('onvoldoende')}`,
        ],
      ],
    );
    const again = rows.filter(({ Ronde, Criterium }) => Ronde === '1' && Criterium?.startsWith('3'));
    assert.deepEqual(
      again.map((row) => [row.Stemmen, row['Konden stemmen'], row['Past naast de vorige']]),
      [
        ['8', '9', 'nee'],
        ['8', '9', 'nee'],
        ['6', '7', 'nee'],
        ['6', '', 'ja'],
      ],
    );
  });

  it('tells how each party voted only where that was shown', async () => {
    const rows = await rowsOf('stemming');
    const split = rows.map((row) => [row.Criterium, row['Verdeling per partij']]);
    assert.deepEqual(split.slice(-3), [
      ['9', ''],
      ['10A', 'De groepen zijn te klein om apart te tonen.'],
      [
        '10C',
        `Wijkteam: 4 × ${labelOf('voldoende')}\nVeilig Thuis: 4 × ${labelOf('deels')}\nGeen partij: 1 × ${labelOf('voldoende')}, 3 × ${labelOf('onvoldoende')}`,
      ],
    ]);
    assert.match(
      (await wordOf()).text,
      says(
        `stemden · 5 × ${labelOf('voldoende')}{rest}\nWijkteam: 4 × ${labelOf('voldoende')}\nVeilig Thuis`,
      ),
    );
    for (const format of FORMATS) assert.doesNotMatch(await textOf(format, stored, true), /Veilig Thuis: \d/);
  });

  it('tells in its trail that somebody said for whom they speak, and neither who nor for whom', async () => {
    const [line] = stored.trail;
    assert.ok(line);
    const said = { ...line, kind: 'party', choice: null, subject: null, member: 'aad-bram' };
    const [row] = await rowsOf('logboek', { ...stored, trail: [said] });
    assert.deepEqual([row?.Door, row?.Wat, row?.Antwoord], ['iemand', 'zei voor wie hij of zij spreekt', '']);
  });

  it('tells how the team answers, and before which day it votes', async () => {
    const [, row] = await rowsOf('ronde');
    const told = [row?.Manier, row?.['Per standaard anders'], row?.['Stemmen voor']];
    assert.deepEqual(told, [
      'eerst stemmen',
      '2 Inrichting en opdracht van de teams: samen kiezen',
      '09-03-2026',
    ]);
  });

  it('tells in its trail that somebody voted, and never who, even if a name were stored', async () => {
    const named = { ...stored, trail: stored.trail.map((line) => ({ ...line, member: 'aad-bram' })) };
    for (const one of [stored, named]) {
      const rows = await rowsOf('logboek', one);
      assert.deepEqual(
        rows.map((row) => [row.Wat, row.Antwoord]),
        [
          ['koos hoe het team een standaard beantwoordt', 'eerst stemmen'],
          ['stemde', ''],
          ['toonde de stemmen', ''],
          ['begon opnieuw met stemmen', ''],
          ['koos een dag voor het stemmen', ''],
        ],
      );
      assert.equal(rows[1]?.Door, 'iemand');
    }
  });

  for (const format of FORMATS) {
    it(`says in ${format} of an open ballot that it is open, and nothing else`, async () => {
      const text = await textOf(format);
      assert.ok(!text.includes('77') && !text.includes('88'));
      const open = (voted: number, openedAt: Time): TeamReport => ({
        ...stored,
        rounds: stored.rounds.map((round) => ({
          ...round,
          ballots: round.ballots.map((one) => (one.revealedAt === null ? { ...one, voted, openedAt } : one)),
        })),
      });
      const other = await textOf(format, open(3, '2026-05-05T12:34:00.000Z'));
      assert.equal(other, text);
    });
  }

  it('has no columns about votes for a team that never voted', async () => {
    const { sheets } = readXlsx(await written('xlsx', storedTeam(content)));
    assert.ok(!sheets.has('Stemmingen'));
    assert.ok(!sheets.get('Antwoorden')?.[0]?.some((title) => /stem/i.test(String(title))));
    assert.ok(!sheets.get('Rondes')?.[0]?.includes('Manier'));
  });

  it('never tells what was chosen in an earlier ballot that can’t stand beside the newest', () => {
    const counts = fc.dictionary(
      fc.constantFrom(...content.choices.map(({ id }) => id)),
      fc.integer({ min: 1, max: 9 }),
    );
    const byParty = fc.constant([{ party: 'wijkteam', tally: { deels: 4 } }]);
    const ballots = fc.array(fc.record({ counts, byParty, comparable: fc.boolean(), isOpen: fc.boolean() }), {
      minLength: 2,
      maxLength: 5,
    });
    fc.assert(
      fc.property(ballots, (made) => {
        const [round] = stored.rounds;
        const [one] = round?.ballots ?? [];
        assert.ok(round && one);
        const all = made.map(({ isOpen, ...rest }, n) => {
          const open = isOpen && n === made.length - 1;
          return { ...one, ...rest, ballot: n + 1, revealedAt: open ? null : one.revealedAt };
        });
        const { rounds } = reportOf(
          content,
          { ...stored, rounds: [{ ...round, ballots: all }] },
          { round: 1, withoutNotes: false },
        );
        const told = rounds[0]?.stored.ballots ?? [];
        const revealed = all.filter(({ revealedAt }) => revealedAt !== null);
        const newest = revealed.at(-1);
        for (const { ballot, counts: shown, byParty } of told) {
          const before = newest?.comparable && ballot === newest.ballot - 1;
          if (ballot !== newest?.ballot && !before) assert.deepEqual([shown, byParty], [{}, []]);
        }
      }),
    );
  });
});

describe('The file of a manager whose team voted', () => {
  it('tells how many took part and how far apart they were', async () => {
    const row = await answerTo('3A', true);
    assert.deepEqual([row.Gestemd, row[`Stemmen voor ${labelOf('deels')}`]], ['8 van 9', '3']);
    assert.match((await wordOf(true)).text, says(`8 van 9 stemden · 3 × ${labelOf('voldoende')}`));
  });

  it('does not tell what was chosen where fewer than four voted', async () => {
    const row = await answerTo('1', true);
    assert.deepEqual(
      [row.Gestemd, row['Hoe ver uit elkaar'], row[`Stemmen voor ${labelOf('deels')}`]],
      ['3 van 4', '', ''],
    );
    assert.match((await wordOf(true)).text, /\n3 van 4 stemden\n/);
  });

  for (const format of FORMATS) {
    it(`holds in ${format} nothing of what some think otherwise, of other ballots or of how the team answers`, async () => {
      const text = await textOf(format, stored, true);
      assert.doesNotMatch(text, /nachtdiensten|inderheid|Stemmingen|eerst stemmen|getoond/);
      const { rounds } = reportOf(content, stored, { round: 2, withoutNotes: true });
      assert.doesNotMatch(JSON.stringify(rounds), /nachtdiensten/);
      const ballots = rounds.flatMap((one) => one.stored.ballots);
      assert.deepEqual(
        ballots.map(({ criterion, ballot }) => `${criterion} ${ballot}`),
        ['1 1', '3A 2', '3B 2', '9 1', '10A 1', '10C 1'],
      );
    });
  }
});
