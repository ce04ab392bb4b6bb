import assert from 'node:assert/strict';
import { draw } from '../../cards/draw.ts';
import { loadContent } from '../../content/index.ts';
import { managerSummary } from '../../dialogs/managers/manager-summary.ts';
import type { Action } from '../../dialogs/plan/action.ts';
import { reportOf } from '../../dialogs/report/report.ts';
import type { TeamReport } from '../../dialogs/report/team-report.ts';
import type { Time } from '../../dialogs/time.ts';
import { type ReportFormat, writeReport } from '../../src/export/export.ts';
import { createWriter } from '../../src/export/writer.ts';
import { textOf } from '../fixtures/card.ts';
import { elements, readCsv, readDocx, readXlsx } from '../fixtures/office.ts';
import { storedTeam } from '../fixtures/stored-team.ts';

const content = loadContent();
const AT: Time = '2026-11-24T23:30:00.000Z';
const stored = storedTeam(content);

async function written(format: ReportFormat, of: TeamReport = stored, withoutNotes = false, round = 2) {
  return await writeReport(content, reportOf(content, of, { round, withoutNotes }), { format, at: AT });
}

describe('The file of somebody who did the scan alone', () => {
  it('says what one person says, as their cards do; their manager’s does not', async () => {
    const own = { ...stored, team: { ...stored.team, kind: 'personal' } };
    const [round] = own.rounds.slice(-1);
    assert.ok(round);
    const answers = round.answers.map((one) => ({ ...one, choice: 'weet-niet' }));
    const job = {
      content,
      stored: { ...own, rounds: [{ ...round, closedAt: AT, answers }] },
      round: round.round,
      at: AT,
    };
    const write = createWriter();
    const file = async (withoutNotes: boolean) =>
      new TextDecoder().decode(await write({ ...job, format: 'csv', withoutNotes }));
    assert.match(await file(false), /Weet ik niet/);
    assert.match(await file(false), /Hoe weet je dit\?/);
    assert.doesNotMatch(await file(false), /Weten we niet|Hoe weten we/);
    assert.match(await file(true), /Weten we niet/);
  });
});

describe('The Word file', () => {
  it('has a title, headings in order and the newest round first', async () => {
    const { paragraphs } = readDocx(await written('docx'));
    assert.deepEqual(paragraphs[0], { style: 'Title', text: 'Zelfscan · Wijkteam Noord', inTable: false });
    const headings = paragraphs.filter(({ style }) => style.startsWith('Heading'));
    const first = headings.filter(({ style }) => style === 'Heading1').map(({ text }) => text);
    assert.deepEqual(first, ['Ronde 2', 'Ronde 1', 'Acties', 'Rondes naast elkaar', 'Bijlage']);
    const levels = headings.map(({ style }) => Number(style.slice(-1)));
    for (const [n, level] of levels.entries())
      assert.ok(level <= (levels[n - 1] ?? 0) + 1, `after ${headings[n]?.text}`);
  });

  it('is in Dutch, and says when it was made on a Dutch clock', async () => {
    const { parts, text } = readDocx(await written('docx'));
    const styles = parts.get('word/styles.xml');
    assert.ok(styles);
    assert.equal(elements(styles, 'w:lang')[0]?.getAttribute('w:val'), 'nl-NL');
    assert.ok(text.includes('gemaakt op 25-11-2026 00:30'));
  });

  it('has real tables, each with a first row that is repeated on the next page', async () => {
    const tables = elements(readDocx(await written('docx')).body, 'w:tbl');
    assert.ok(tables.length > 20);
    for (const table of tables) {
      const [head, ...rows] = elements(table, 'w:tr');
      assert.ok(head && elements(head, 'w:tblHeader').length === 1);
      for (const row of rows) assert.equal(elements(row, 'w:tc').length, elements(head, 'w:tc').length);
    }
  });

  it('tells each criterion with its answer, note, link, and who changed it when', async () => {
    const { paragraphs } = readDocx(await written('docx'));
    const at = paragraphs.findIndex(
      ({ text, inTable }) => inTable && text.startsWith('1 Integrale visie') && text.length > 5,
    );
    const cells = paragraphs.slice(at).map(({ text }) => text);
    const from = cells.indexOf('We bespreken dit elke maand.\nHet staat nog nergens.');
    assert.equal(cells[from - 1], '● Voldoende');
    assert.equal(cells[from + 1], 'https://noord.example/afspraken');
    assert.ok(cells[from + 2]?.startsWith('Sanne Bakker\n23-11-2026 10:30\nversie 1'));
    assert.ok(cells.includes('– N.v.t.') && cells.includes('Een andere organisatie doet dit'));
  });

  it('tells how the team knows an answer; a manager’s file only how often each was said', async () => {
    const { paragraphs, text } = readDocx(await written('docx'));
    assert.ok(paragraphs.some((one) => one.inTable && one.text === 'Hoe weten we dit? Cijfers'));
    const counts = 'Hoe weten we dit? 2 × Dossiers, 3 × Cliënten, 3 × Cijfers, niet gezegd 23';
    assert.ok(text.includes(counts));
    const [round] = stored.rounds;
    assert.ok(round);
    const report = reportOf(content, { ...stored, rounds: [round] }, { round: 1, withoutNotes: true });
    const manager = readDocx(await writeReport(content, report, { format: 'docx', at: AT }));
    assert.match(
      manager.text,
      /Hoe weten we dit\? \d × Dossiers, \d × Cliënten, \d × Cijfers, niet gezegd \d+/,
    );
    assert.ok(!manager.text.includes('Hoe weten we dit? Cijfers'));
  });

  it('follows only a safe link', async () => {
    const unsafe = withLinks(['javascript:alert(1)', 'http://x.nl', 'https://veilig.example/a?b=1&c="2"']);
    const { parts, text } = readDocx(await written('docx', unsafe));
    const relations = parts.get('word/_rels/document.xml.rels');
    assert.ok(relations);
    const targets = elements(relations, 'Relationship')
      .filter((one) => one.getAttribute('TargetMode') === 'External')
      .map((one) => one.getAttribute('Target'));
    assert.deepEqual([...new Set(targets)], ['https://veilig.example/a?b=1&c=%222%22']);
    assert.ok(text.includes('javascript:alert(1)'));
  });

  it('puts the rounds beside each other and says where a text changed', async () => {
    const [first, second] = stored.rounds;
    assert.ok(first && second);
    const other = first.answers.map((one) => ({
      ...one,
      wording: one.criterion === '3A' ? 'anders' : one.wording,
    }));
    const changed = { ...stored, rounds: [{ ...first, answers: other }, second] };
    const { paragraphs } = readDocx(await written('docx', changed));
    const table = paragraphs.map(({ text }) => text);
    const row = table.lastIndexOf('3 Basis voor alle professionals');
    assert.deepEqual(table.slice(row + 1, row + 3), ['Deels', 'Deels (andere tekst)']);
    const same = table.lastIndexOf('4 Actueel beeld van de veiligheid');
    assert.deepEqual(table.slice(same + 1, same + 3), ['Deels', 'Deels']);
  });
});

describe('The Excel file', () => {
  it('has a sheet for each kind of thing, with a first row that stays in sight', async () => {
    const { parts, sheets } = readXlsx(await written('xlsx'));
    const names = [...sheets.keys()];
    assert.deepEqual(names.slice(0, 5), ['Antwoorden', 'Acties', 'Rondes', 'Ontvangers', 'Logboek']);
    for (const n of names.keys()) {
      const sheet = parts.get(`xl/worksheets/sheet${n + 1}.xml`);
      assert.ok(sheet);
      const [pane] = elements(sheet, 'pane');
      assert.deepEqual([pane?.getAttribute('ySplit'), pane?.getAttribute('state')], ['1', 'frozen']);
      assert.ok(elements(sheet, 'col').every((col) => Number(col.getAttribute('width')) >= 7));
    }
  });

  it('has real dates, on a Dutch clock, and real numbers', async () => {
    const { sheets } = readXlsx(await written('xlsx'));
    const [titles = [], row = []] = sheets.get('Antwoorden') ?? [];
    const cell = (title: string) => row[titles.indexOf(title)];
    assert.deepEqual([cell('Ronde'), cell('Gewijzigd op'), cell('Versie')], [2, '23-11-2026 10:30', 1]);
    const [heads = [], action = []] = sheets.get('Acties') ?? [];
    assert.equal(action[heads.indexOf('Uiterlijk')], '01-12-2026 00:00');
  });

  it('has a row for every criterion of every round, also the open ones', async () => {
    const { sheets } = readXlsx(await written('xlsx'));
    const [titles = [], ...rows] = sheets.get('Antwoorden') ?? [];
    assert.equal(rows.length, 2 * content.criteria.length);
    const answers = rows.filter(([round]) => round === 2).map((row) => row[titles.indexOf('Antwoord')]);
    assert.equal(answers.filter((one) => one === content.open.label).length, 4);
  });
});

describe('The CSV file', () => {
  it('opens right in Dutch Excel: mark, semicolons, quotes and ends of lines', async () => {
    const file = await written('csv');
    assert.deepEqual([...file.slice(0, 3)], [0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(file);
    assert.match(text, /^"Soort";"Ronde";"Standaard";/);
    assert.equal(text.replaceAll('\r\n', '').includes('\r'), false);
    assert.ok(text.endsWith('\r\n'));
  });

  it('has all tables in one file, told apart by their first column', async () => {
    const rows = readCsv(await written('csv'));
    const kinds = new Set(rows.map(({ Soort }) => Soort));
    assert.deepEqual([...kinds].slice(0, 5), ['antwoord', 'actie', 'ronde', 'ontvanger', 'logboek']);
    assert.equal(rows[0]?.['Gewijzigd op'], '23-11-2026 10:30');
    assert.equal(rows.find(({ Soort }) => Soort === 'actie')?.Uiterlijk, '01-12-2026');
  });
});

describe('The file of a manager', () => {
  it('holds the last two closed rounds, and none that is open', async () => {
    const [first, second] = stored.rounds;
    assert.ok(first && second);
    const rounds = [
      { ...first, round: 1 },
      { ...first, round: 2 },
      { ...first, round: 3 },
      { ...second, round: 4 },
    ];
    const text = readDocx(await written('docx', { ...stored, rounds }, true, 4)).text;
    const shown = [1, 2, 3, 4].filter((n) => text.includes(`\nRonde ${n}\n`));
    assert.deepEqual(shown, [2, 3]);
  });

  it('is made from rounds and actions in which no note, link or person is left but who takes care of one', () => {
    const { rounds, actions } = reportOf(content, stored, { round: 2, withoutNotes: true });
    const rest = actions.map(({ role: _, ...action }) => action);
    const left = JSON.stringify([rounds.map(({ stored: one, scan }) => [one, scan]), rest]);
    for (const secret of ['Het staat nog nergens', 'noord.example', 'aad-', 'Sanne', 'Bram', 'gemeente al']) {
      assert.ok(!left.includes(secret), secret);
    }
  });

  it('names who takes care of an action, as their card does, and the privacy page says so', async () => {
    const owners = stored.actions.map(({ role }) => role);
    assert.deepEqual(owners, ['Sanne Bakker', 'aandachtsfunctionaris']);
    const rows = readCsv(await written('csv', stored, true)).filter(({ Soort }) => Soort === 'actie');
    assert.deepEqual(
      rows.map((row) => row['Wie doet het']),
      owners,
    );
    const actions = stored.actions.map((action) => ({ ...action, by: 'Bram de Vries' }) as Action);
    const scan = { round: 1, startedAt: AT, closedAt: AT, answers: {} };
    const about = {
      reader: { id: 'els', name: 'Els' },
      now: AT,
      rhythm: 'niet',
      link: null,
      page: null,
    } as const;
    const facts = { ...about, team: stored.team, scan, before: null, actions };
    const card = textOf(draw(content, managerSummary(content, facts, 'closed')));
    for (const owner of owners) assert.ok(card.includes(owner), owner);
    assert.doesNotMatch(card, /Bram/);
    const { download, pages, report } = content.texts;
    const told = [JSON.stringify(pages.privacy), download.whatManager, report.carePlain];
    for (const text of told) assert.match(text, /wie voor een actie zorgt/);
  });
});

describe('A file of a team that has no round yet', () => {
  it('can be written in every format', async () => {
    const empty = storedTeam(content, { rounds: [], actions: [], members: [], managers: [], technical: [] });
    assert.ok(readDocx(await written('docx', empty)).text.includes('Nog geen ronde'));
    assert.equal(readXlsx(await written('xlsx', empty)).sheets.get('Antwoorden')?.length, 1);
    assert.equal(readCsv(await written('csv', empty)).filter(({ Soort }) => Soort === 'antwoord').length, 0);
  });
});

/** The team with these links at its first answers. */
function withLinks(links: readonly string[]): TeamReport {
  const [first] = stored.rounds;
  assert.ok(first);
  const answers = first.answers.map((answer, n) => ({ ...answer, link: links[n] ?? '' }));
  return { ...stored, rounds: [{ ...first, answers }] };
}
