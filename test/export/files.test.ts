import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { draw } from '../../cards/draw.ts';
import { managerSummary } from '../../dialogs/managers/manager-summary.ts';
import type { Action } from '../../dialogs/plan/action.ts';
import { reportOf } from '../../dialogs/report/report.ts';
import type { TeamReport } from '../../dialogs/report/team-report.ts';
import type { Time } from '../../dialogs/time.ts';
import { type ReportFormat, writeReport, writeTeamFile } from '../../src/export/export.ts';
import { createWriter } from '../../src/export/writer.ts';
import { textOf } from '../fixtures/card.ts';
import { content } from '../fixtures/content.ts';
import { elements, readCsv, readDocx, readXlsx } from '../fixtures/office.ts';
import { storedTeam } from '../fixtures/stored-team.ts';
import { labelOf, markedOf, says, saysAny, TEXTS, voteOf } from '../fixtures/wording.ts';

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
    assert.match(await file(false), says(voteOf('weet-niet')));
    assert.match(await file(false), /Hoe weet je dit\?/);
    assert.doesNotMatch(await file(false), saysAny(labelOf('weet-niet'), TEXTS.talk.evidence.question));
    assert.match(await file(true), says(labelOf('weet-niet')));
  });
});

describe('The Word file', () => {
  it('goes from the conclusion over picture, change and actions to the criteria, in real headings', async () => {
    const { paragraphs } = readDocx(await written('docx'));
    assert.deepEqual(paragraphs[0], { style: 'Title', text: 'Zelfscan · Wijkteam Noord', inTable: false });
    const headings = paragraphs.filter(({ style }) => style.startsWith('Heading'));
    const first = headings.filter(({ style }) => style === 'Heading1').map(({ text }) => text);
    assert.deepEqual(first, ['Conclusie', 'Het hele beeld', 'Sinds ronde 1', 'Acties', 'Alle criteria']);
    const levels = headings.map(({ style }) => Number(style.slice(-1)));
    for (const [n, level] of levels.entries())
      assert.ok(level <= (levels[n - 1] ?? 0) + 1, `after ${headings[n]?.text}`);
  });

  it('says in its properties that it is Dutch, and who made it when', async () => {
    const core = readDocx(await written('docx')).parts.get('docProps/core.xml');
    assert.ok(core);
    const said = (name: string) => elements(core, name)[0]?.textContent;
    assert.deepEqual(['dc:language', 'dc:title', 'dc:creator', 'dcterms:created'].map(said), [
      'nl-NL',
      'Zelfscan · Wijkteam Noord',
      'Zelfscan',
      AT,
    ]);
  });

  it('names team, round and day above each page, and counts the pages below it', async () => {
    const { parts } = readDocx(await written('docx'));
    const [header, footer] = ['word/header1.xml', 'word/footer1.xml'].map((name) => parts.get(name));
    assert.ok(header && footer);
    assert.equal(header.textContent, 'Zelfscan · Wijkteam Noord · ronde 2 · 25-11-2026');
    const fields = elements(footer, 'w:instrText').map(({ textContent }) => textContent?.trim());
    assert.deepEqual(fields, ['PAGE', 'NUMPAGES']);
  });

  it('draws every criterion once, in words of symbol and id, and says what the colours mean', async () => {
    const { body, paragraphs } = readDocx(await written('docx'));
    const [picture] = elements(body, 'w:tbl');
    assert.ok(picture);
    const cells = elements(picture, 'w:tc').map(({ textContent }) => textContent);
    for (const { id } of content.criteria) {
      const found = cells.filter((text) => text?.split(' ').at(-1) === id && [...(text ?? '')][1] === ' ');
      assert.ok(found.length >= 1, id);
    }
    assert.ok(cells.includes('· 10D'));
    const legend = paragraphs.find(({ text }) => text.includes(`${markedOf('voldoende')} (16)`));
    assert.match(legend?.text ?? '', /●.*◐.*○.*\?.*–.*· nog open \(4\)/);
    const captions = paragraphs.filter(({ style }) => style === 'Caption').map(({ text }) => text);
    assert.deepEqual(
      captions.map((text) => text.slice(0, 8)),
      ['Tabel 1.', 'Tabel 2.', 'Tabel 3.', 'Tabel 4.'],
    );
  });

  it('lists the open criteria once', async () => {
    const { paragraphs } = readDocx(await written('docx', { ...stored, rounds: stored.rounds.slice(1) }));
    const named = paragraphs.filter(({ text }) => text.includes('10E Erkende methodes'));
    assert.deepEqual(
      named.map(({ inTable }) => inTable),
      [false],
    );
  });

  it('holds no id, version or number of a text, and no row of a record', async () => {
    const { text } = readDocx(await written('docx'));
    const [first] = stored.rounds;
    const wordings = first?.answers.flatMap(({ wording }) => wording ?? []) ?? [];
    for (const kept of ['aad-', 'tenant-1', 'message-1', 'versie', 'team:noord', ...wordings]) {
      assert.ok(!text.includes(kept), kept);
    }
  });

  it('speaks to somebody who does the scan alone', async () => {
    const alone = { ...stored, team: { ...stored.team, kind: 'personal' } };
    const job = { content, stored: alone, round: 2, withoutNotes: false, format: 'docx', at: AT } as const;
    const { text } = readDocx(await writeTeamFile(job));
    assert.match(text, /Dit verslag helpt je .* hoe je team werkt/);
    assert.match(text, /Hoe weet je dit\? Cijfers/);
    assert.doesNotMatch(text, /hoe jullie werken|Hoe weten we/);
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
    assert.ok(tables.length > 10);
    const columns = (row: (typeof tables)[number]) =>
      elements(row, 'w:tc').reduce((sum, cell) => {
        const span = elements(cell, 'w:gridSpan')[0]?.getAttribute('w:val');
        return sum + Number(span ?? 1);
      }, 0);
    for (const table of tables) {
      const [head, ...rows] = elements(table, 'w:tr');
      assert.ok(head && elements(head, 'w:tblHeader').length === 1);
      for (const row of rows) {
        assert.equal(columns(row), columns(head));
        assert.equal(elements(row, 'w:cantSplit').length, 1);
      }
    }
  });

  it('tells each criterion with its question, answer, note and link, and what it was in the round before', async () => {
    const { paragraphs } = readDocx(await written('docx'));
    const cells = paragraphs.map(({ text }) => text);
    const at = cells.indexOf(content.criteria[0]?.question ?? '');
    assert.deepEqual(cells.slice(at - 1, at + 4), [
      '1 Integrale visie op veiligheid',
      content.criteria[0]?.question,
      markedOf('voldoende').replace(' ', '\u00a0'),
      'We bespreken dit elke maand.\nHet staat nog nergens.',
      'https://noord.example/afspraken',
    ]);
    assert.ok(cells.includes(`Ronde 1: ${markedOf('nvt').replace(' ', '\u00a0')}`));
    const before = readDocx(await written('docx', stored, false, 1)).paragraphs.map(({ text }) => text);
    assert.ok(before.includes('Een andere organisatie doet dit'));
  });

  it('tells how the team knows an answer; a manager’s file only how often each was said', async () => {
    const { paragraphs, text } = readDocx(await written('docx', stored, false, 1));
    assert.ok(paragraphs.some((one) => one.inTable && one.text === 'Hoe weten we dit? Cijfers'));
    const counts = /Hoe weten we dit\? \d × Dossiers, \d × Cliënten, \d × Cijfers, niet gezegd \d+/;
    assert.match(text, counts);
    const manager = readDocx(await written('docx', stored, true, 1));
    assert.match(manager.text, counts);
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
    const cells = paragraphs.map(({ text }) => text.replaceAll('\u00a0', ' '));
    const row = cells.indexOf('3 Basis voor alle professionals');
    assert.deepEqual(cells.slice(row + 1, row + 4), [
      markedOf('deels'),
      `${markedOf('deels')} (andere tekst)`,
      'niet te vergelijken',
    ]);
    const moved = cells.indexOf('3C Toegang tot aandachtsfunctionarissen');
    assert.deepEqual(cells.slice(moved + 1, moved + 4), [
      markedOf('onvoldoende'),
      markedOf('voldoende'),
      '▲ sterker',
    ]);
  });
});

describe('The Excel file', () => {
  it('has the picture of the round first, then what people read, and no table that only a machine reads', async () => {
    const { sheets } = readXlsx(await written('xlsx'));
    assert.deepEqual([...sheets.keys()], ['Overzicht', 'Antwoorden', 'Acties', 'Rondes']);
    const titles = [...sheets.values()].flatMap((rows) => rows[0] ?? []);
    for (const column of ['Versie', 'Tekstversie', 'Kenmerk']) assert.ok(!titles.includes(column), column);
    const [first] = stored.rounds;
    assert.ok(first);
    const one = readXlsx(await written('xlsx', { ...stored, rounds: [first] }));
    assert.deepEqual([...one.sheets.keys()], ['Overzicht', 'Antwoorden', 'Acties']);
  });

  it('shows each standard with its criteria, and how often each answer was given in the content’s order', async () => {
    const { sheets } = readXlsx(await written('xlsx'));
    const rows = sheets.get('Overzicht') ?? [];
    assert.deepEqual(
      rows.slice(0, 3).map(([cell]) => cell),
      [
        'Zelfscan · Wijkteam Noord',
        'Ronde 2 · gemaakt op 25-11-2026 00:30',
        'Begonnen op 23-11-2026 10:30. Deze ronde loopt nog.',
      ],
    );
    const third = rows.find(([name]) => String(name).startsWith('3 ')) ?? [];
    assert.deepEqual(third.slice(1), ['● 3A', '◐ 3B', '● 3C', '◐ 3D', '● 3E']);
    const counts = rows.slice(-6);
    assert.deepEqual(
      counts.map(([state]) => state),
      [...content.choices, content.open].map(({ symbol, label }) => `${symbol} ${label}`),
    );
    assert.deepEqual(
      counts.map(([, count]) => count),
      [16, 15, 0, 0, 0, 4],
    );
  });

  it('gives the picture its colours by the answers, so that they follow what a reader changes', async () => {
    const { parts } = readXlsx(await written('xlsx'));
    const [picture, answers] = [1, 2].map((n) => parts.get(`xl/worksheets/sheet${n}.xml`));
    assert.ok(picture && answers);
    for (const sheet of [picture, answers]) {
      const rules = elements(sheet, 'cfRule').map((rule) => elements(rule, 'formula')[0]?.textContent ?? '');
      for (const { symbol } of content.choices)
        assert.ok(
          rules.some((rule) => rule.endsWith(`="${symbol}"`)),
          symbol,
        );
    }
    const formulas = elements(picture, 'f').filter(({ textContent }) => textContent?.startsWith('LEFT('));
    assert.equal(formulas.length, content.criteria.length);
    const list = elements(answers, 'dataValidation')[0]?.textContent ?? '';
    assert.equal(
      list,
      `"${markedOf('voldoende')},${markedOf('deels')},${markedOf('onvoldoende')},${markedOf('weet-niet')},${markedOf('nvt')},· nog open"`,
    );
  });

  it('prints on A4 as wide as the paper, with the team above, the page below and its first row on each', async () => {
    const { parts, sheets } = readXlsx(
      await written('xlsx', { ...stored, team: { ...stored.team, name: 'Zorg & Zo' } }),
    );
    for (const n of [...sheets.keys()].keys()) {
      const sheet = parts.get(`xl/worksheets/sheet${n + 1}.xml`);
      assert.ok(sheet);
      const [setup] = elements(sheet, 'pageSetup');
      assert.deepEqual(
        ['paperSize', 'orientation', 'fitToWidth'].map((name) => setup?.getAttribute(name) ?? '1'),
        ['9', 'landscape', '1'],
      );
      assert.equal(
        elements(sheet, 'oddHeader')[0]?.textContent,
        '&LZelfscan · Zorg && Zo · ronde 2 · 25-11-2026',
      );
      assert.equal(elements(sheet, 'oddFooter')[0]?.textContent, '&CPagina &P van &N');
      if (n === 0) continue;
      const [pane] = elements(sheet, 'pane');
      assert.deepEqual([pane?.getAttribute('ySplit'), pane?.getAttribute('state')], ['1', 'frozen']);
      assert.equal(elements(sheet, 'autoFilter').length, 1);
    }
    const names = elements(parts.get('xl/workbook.xml') ?? assert.fail(), 'definedName');
    const repeated = names.filter((name) => name.getAttribute('name') === '_xlnm.Print_Titles');
    assert.deepEqual(
      repeated.map(({ textContent }) => textContent?.replaceAll("'", '')),
      ['Antwoorden!$1:$1', 'Acties!$1:$1', 'Rondes!$1:$1'],
    );
  });

  it('has a title and an author, and follows only a safe link', async () => {
    const links = [
      'javascript:alert(1)',
      'http://x.nl',
      'https://veilig.example/a?b=1&c="2"',
      `https://x.nl/${'a'.repeat(3_000)}`,
    ];
    const { parts } = readXlsx(await written('xlsx', withLinks(links)));
    const core = parts.get('docProps/core.xml');
    assert.ok(core);
    assert.equal(elements(core, 'dc:title')[0]?.textContent, 'Zelfscan · Wijkteam Noord');
    assert.equal(elements(core, 'dc:creator')[0]?.textContent, content.texts.download.pages.site);
    const targets = [...parts]
      .filter(([name]) => name.includes('worksheets/_rels'))
      .flatMap(([, one]) => elements(one, 'Relationship'))
      .filter((one) => one.getAttribute('TargetMode') === 'External')
      .map((one) => one.getAttribute('Target'));
    assert.deepEqual(targets, ['https://veilig.example/a?b=1&c=%222%22']);
  });

  it('has real dates and real numbers, and reasons in Dutch', async () => {
    const { sheets } = readXlsx(await written('xlsx'));
    const [titles = [], row = []] = sheets.get('Antwoorden') ?? [];
    assert.equal(row[titles.indexOf('Ronde')], 2);
    assert.ok(sheets.get('Antwoorden')?.flat().includes('Een andere organisatie doet dit'));
    const [heads = [], ...actions] = sheets.get('Acties') ?? [];
    assert.equal(actions[0]?.[heads.indexOf('Uiterlijk')], '01-12-2026 00:00');
    assert.deepEqual(
      actions.map((action) => action[heads.indexOf('Stand')]),
      ['Bezig', 'Vervallen'],
    );
  });

  it('has a row for every criterion of every round, also the open ones', async () => {
    const { sheets } = readXlsx(await written('xlsx'));
    const [titles = [], ...rows] = sheets.get('Antwoorden') ?? [];
    assert.equal(rows.length, 2 * content.criteria.length);
    const answers = rows.filter(([round]) => round === 2).map((row) => row[titles.indexOf('Antwoord')]);
    const { symbol, label } = content.open;
    assert.equal(answers.filter((one) => one === `${symbol} ${label}`).length, 4);
  });

  it('puts the rounds beside each other, the oldest first', async () => {
    const [titles, first] = readXlsx(await written('xlsx')).sheets.get('Rondes') ?? [];
    assert.deepEqual(titles, ['Standaard', 'Ronde 1', 'Ronde 2']);
    assert.deepEqual(first, [
      '1 Integrale visie op veiligheid',
      markedOf('voldoende'),
      markedOf('voldoende'),
    ]);
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

  it('says in Dutch why a message was not sent, for each reason that there is', async () => {
    const files = [
      'dialogs/vote/vote-delivery.ts',
      'dialogs/plan/reminder.ts',
      'dialogs/compose-delivery.ts',
    ];
    const found = files.flatMap((file) => [
      ...readFileSync(file, 'utf8').matchAll(/drop: ['`]([^'`]+)['`]/g),
    ]);
    const reasons = found
      .flatMap(([, reason = '']) =>
        ['klaar', 'vervallen'].map((state) => reason.replace('${action.state}', state)),
      )
      .filter((reason, n, all) => all.indexOf(reason) === n);
    assert.ok(reasons.includes('the action is klaar') && reasons.length >= 9);
    const [delivery] = stored.deliveries;
    assert.ok(delivery);
    const deliveries = reasons.map((error) => ({ ...delivery, error }));
    const rows = readCsv(await written('csv', { ...stored, deliveries })).filter(
      ({ Soort }) => Soort === 'bericht',
    );
    assert.deepEqual(
      rows.map(({ Fout }) => Fout).filter((told) => !told || /\b(the|is no|any|not|another)\b/.test(told)),
      [],
    );
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
    const { text } = readDocx(await written('docx', { ...stored, rounds }, true, 4));
    assert.match(text, /\nRonde 3 · gemaakt op/);
    assert.match(text, /\nSinds ronde 2\n/);
    assert.doesNotMatch(text, /[Rr]onde 4|Ronde 1/);
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
