import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { fillTeam, overflow, RULES, settled, shoot, TabInTeams, violations } from '../fixtures/tab-page.ts';
import type { TeamsHost, TeamsSetting, TeamsTheme } from '../fixtures/teams-host.ts';

/** A theme changes colours, at any width. */
const SIZES: Readonly<
  Record<string, { box: Pick<TeamsSetting, 'width' | 'height'>; themes: readonly TeamsTheme[] }>
> = {
  telefoon: { box: { width: 360, height: 740 }, themes: ['default', 'dark', 'contrast'] },
  bureau: { box: { width: 1_280, height: 860 }, themes: ['default'] },
};

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
  'infobox-gevaar': async (frame) => {
    await visit(frame, 'infobox');
    await frame.fill('#zoek', 'ik wil dood');
    await frame.waitForSelector('.urgent');
  },
  'infobox-over-de-bot': async (frame) => {
    await visit(frame, 'infobox');
    await frame.fill('#zoek', 'hoe lang duurt de zelfscan?');
    await frame.waitForSelector('.told a');
  },
  'infobox-over-de-bot-in-de-chat': async (frame) => {
    await visit(frame, 'infobox');
    await frame.fill('#zoek', 'is dit anoniem?');
    await frame.waitForSelector('.told');
  },
  'infobox-woord': async (frame) => {
    await visit(frame, 'infobox');
    await frame.fill('#zoek', 'wat is MDA++?');
    await frame.waitForSelector('.told + .count');
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

  for (const [size, { box, themes }] of Object.entries(SIZES)) {
    for (const theme of themes) {
      it(`is accessible and fits in every view, ${size}, ${theme}`, async () => {
        const host = await tab.open({ ...box, theme });
        const wrong: string[] = [];
        for (const [name, go] of Object.entries(SCENES)) {
          await go(host.frame);
          await settled(host.frame);
          await shoot(host.page, `${name}-${theme}-${size}`);
          wrong.push(...(await violations(host.frame, RULES[theme])).map((one) => `${name}: ${one}`));
          const low = (await edges(host.frame)).filter((ratio) => ratio < 3);
          if (low.length > 0) wrong.push(`${name}: ${low.length} cells have an edge of ${low[0]}`);
          if ((await overflow(host.frame)) > 0) wrong.push(`${name}: scrolls sideways`);
        }
        assert.deepEqual(wrong, []);
        assertQuiet(host);
        await tab.closePages();
      });
    }
  }

  it('puts what is known of a criterion under its row or beside the map, and uses the width there is', async () => {
    const { frame, page } = await tab.open({ width: 320, height: 900 });
    await visit(frame, 'overzicht');
    await press(frame, /^3A, /);
    for (const [width, isBeside] of [
      [320, false],
      [446, false],
      [1_280, true],
      [1_920, true],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await settled(frame);
      const { panel, cell, last } = await places(frame, isBeside);
      if (isBeside)
        assert.ok(panel.x > last.x + last.width && panel.x + panel.width > width * 0.93, `${width}`);
      else assert.ok(panel.y >= cell.y + cell.height && panel.y < cell.y + 2 * cell.height, `${width}`);
      assert.ok((await overflow(frame)) <= 0, `${width}`);
      await shoot(page, `breedte-${width}`);
    }
  });
});

/** Where the panel, its cell and the last cell are, once the page has put the panel where this width has it. */
async function places(frame: Frame, isBeside: boolean): Promise<Record<'panel' | 'cell' | 'last', DOMRect>> {
  await frame.locator(`.heat-${isBeside ? 'side' : 'map'} .heat-panel`).waitFor();
  return await frame.evaluate(() => {
    const box = (selector: string) =>
      (document.querySelector(selector) ?? document.body).getBoundingClientRect();
    return {
      panel: box('.heat-panel').toJSON(),
      cell: box('[data-same="3A"]').toJSON(),
      last: box('[data-same="8J"]').toJSON(),
    };
  });
}

/** How much (ratio) the edge of each cell of the map stands out from the page. */
async function edges(frame: Frame): Promise<number[]> {
  return await frame.evaluate(() => {
    const light = (colour: string) => {
      const [r = 0, g = 0, b = 0] = [...colour.matchAll(/[\d.]+/g)].map(([part]) => {
        const share = Number(part) / 255;
        return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
    };
    const page = light(getComputedStyle(document.body).backgroundColor);
    return [...document.querySelectorAll('.heat-cell')].map((cell) => {
      const edge = light(getComputedStyle(cell).borderTopColor);
      return Math.max(page, edge) / Math.min(page, edge);
    });
  });
}

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
