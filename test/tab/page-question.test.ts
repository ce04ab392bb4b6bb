import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { content } from '../fixtures/bot.ts';
import { answerRound, channel, settled, TabInTeams } from '../fixtures/tab-page.ts';

const { buttons } = content.texts;

describe('The question whether a round is to be closed, in the tab', function () {
  this.timeout(60_000);
  let tab: TabInTeams;
  before(async () => {
    tab = await TabInTeams.start();
    await answerRound(tab.client, 1, content.criteria.length);
  });
  afterEach(() => tab.closePages());
  after(() => tab.stop());

  const isOpen = async () => {
    const spot = { team: `team:${channel(tab.bot).place.team}`, conversation: '', member: '' };
    return (await tab.bot.store.load(spot)).scan?.closedAt === null;
  };

  /** The overview of a round that is answered has a button to close it as well, so this waits until it is gone. */
  async function openSummary(frame: Frame): Promise<void> {
    const summary = frame.getByRole('button', { name: buttons.summary, exact: true });
    await summary.click();
    await summary.waitFor({ state: 'detached' });
  }

  for (const width of [340, 1280]) {
    it(`is a view of its own; pressing the same spot again does not close the round, at ${width} px`, async () => {
      const { page, frame } = await tab.open({ width, height: 800 });
      await settled(frame);
      await openSummary(frame);
      const asks = frame.getByRole('button', { name: buttons.close, exact: true });
      await asks.scrollIntoViewIfNeeded();
      const before = await asks.boundingBox();
      assert.ok(before);
      const x = before.x + before.width / 2;
      const y = before.y + before.height / 2;
      await page.mouse.click(x, y);
      const confirms = frame.getByRole('button', { name: buttons.confirmClose, exact: true });
      await confirms.waitFor();
      const after = await confirms.boundingBox();
      assert.ok(after);
      const isBeside = before.x + before.width <= after.x || after.x + after.width <= before.x;
      const isAbove = before.y + before.height <= after.y || after.y + after.height <= before.y;
      assert.ok(isBeside || isAbove, JSON.stringify({ before, after }));
      await page.mouse.click(x, y);
      assert.ok(await isOpen());
      assert.equal(await frame.getByRole('button', { name: buttons.close, exact: true }).count(), 0);
    });
  }

  it('is refused when it is confirmed within a second, and the page shows why', async () => {
    const { frame } = await tab.open();
    await settled(frame);
    await openSummary(frame);
    tab.bot.pace = 0;
    await frame.getByRole('button', { name: buttons.close, exact: true }).click();
    await frame.getByRole('button', { name: buttons.confirmClose, exact: true }).click();
    await frame.getByText(content.texts.question.tooSoon).waitFor();
    assert.ok(await isOpen());
    tab.bot.clock += 1_000;
    await frame.getByRole('button', { name: buttons.confirmClose, exact: true }).click();
    await frame.getByRole('button', { name: content.texts.summary.details, exact: true }).waitFor();
    assert.ok(!(await isOpen()));
  });
});
