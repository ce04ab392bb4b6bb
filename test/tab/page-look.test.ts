import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { fillTeam, overflow, RULES, settled, shoot, TabInTeams, violations } from '../fixtures/tab-page.ts';
import type { TeamsHost, TeamsTheme } from '../fixtures/teams-host.ts';

const THEMES: readonly TeamsTheme[] = ['default', 'dark', 'contrast'];
const SIZES = { telefoon: { width: 360, height: 740 }, bureau: { width: 1_280, height: 860 } } as const;

/** What a reader sees, and how they get there. */
const SCENES: Readonly<Record<string, (frame: Frame) => Promise<void>>> = {
  overzicht: (frame) => visit(frame, 'overzicht'),
  standaard: async (frame) => {
    await visit(frame, 'overzicht');
    await press(frame, /^3 · /);
  },
  criterium: async (frame) => {
    await visit(frame, 'overzicht');
    await press(frame, /^10 · /);
  },
  samenvatting: async (frame) => {
    await visit(frame, 'overzicht');
    await press(frame, 'Samenvatting');
  },
  rondes: (frame) => visit(frame, 'rondes'),
  verschil: async (frame) => {
    await visit(frame, 'overzicht');
    await press(frame, 'Naast ronde 1');
    await press(frame, /^3A, /);
    await frame.waitForSelector('.heat-panel');
  },
  acties: (frame) => visit(frame, 'acties'),
  'nieuwe-actie': async (frame) => {
    await visit(frame, 'acties');
    await press(frame, 'Nieuwe actie');
  },
  teams: (frame) => visit(frame, 'teams'),
  infobox: async (frame) => {
    await visit(frame, 'infobox');
    await frame.fill('#zoek', 'training over huwelijksdwang');
    await frame.waitForSelector('ol.results');
  },
  'infobox-niets': async (frame) => {
    await visit(frame, 'infobox');
    await frame.fill('#zoek', 'kwantumfysica');
    await frame.waitForSelector('.count');
  },
};

describe('The page of the tab, as people see it', function () {
  this.timeout(240_000);
  let tab: TabInTeams;
  before(async () => {
    tab = await TabInTeams.start();
    await fillTeam(tab.client);
  });
  after(() => tab.stop());

  for (const [size, box] of Object.entries(SIZES)) {
    for (const theme of THEMES) {
      it(`is accessible and fits in every view, ${size}, ${theme}`, async () => {
        const host = await tab.open({ ...box, theme });
        const wrong: string[] = [];
        for (const [name, go] of Object.entries(SCENES)) {
          await go(host.frame);
          await settled(host.frame);
          await shoot(host.page, `${name}-${theme}-${size}`);
          wrong.push(...(await violations(host.frame, RULES[theme])).map((one) => `${name}: ${one}`));
          if ((await overflow(host.frame)) > 0) wrong.push(`${name}: scrolls sideways`);
        }
        assert.deepEqual(wrong, []);
        assertQuiet(host);
        await tab.closePages();
      });
    }
  }
});

async function visit(frame: Frame, view: string): Promise<void> {
  await settled(frame);
  await frame.locator(`#naar-${view} a`).click();
  await settled(frame);
}

async function press(frame: Frame, name: string | RegExp): Promise<void> {
  await frame.getByRole('button', { name }).first().click();
  await settled(frame);
}

/** Nothing was refused by the policy, nothing failed, and nobody else was asked for anything. */
function assertQuiet(host: TeamsHost): void {
  assert.deepEqual(host.complaints, []);
  const others = host.requests.filter(
    (url) => !/^(http:\/\/127\.0\.0\.1|https:\/\/teams\.microsoft\.com\/zelfscan-host|data:)/.test(url),
  );
  assert.deepEqual(others, []);
}
