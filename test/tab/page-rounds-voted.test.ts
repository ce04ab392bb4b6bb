import assert from 'node:assert/strict';
import { roundsBody } from '../../src/tab/rounds.ts';
import { content } from '../fixtures/bot.ts';
import { allAnswered, NOW, scanOf } from '../fixtures/states.ts';
import { fillTeam, overflow, settled, TabInTeams, violations } from '../fixtures/tab-page.ts';
import { openBallot, revealedBallot } from '../fixtures/votes.ts';

const { tab: words, summary } = content.texts;
const together = scanOf(allAnswered('deels'), { closedAt: NOW });
const ballots = {
  '1': revealedBallot({ voldoende: 4 }),
  '2': revealedBallot({ voldoende: 1, deels: 3 }),
  '3A': revealedBallot({ voldoende: 2, onvoldoende: 3 }),
  '4': revealedBallot({ onvoldoende: 1, voldoende: 3 }),
  '9': revealedBallot({ deels: 1, 'weet-niet': 4 }),
  '3B': openBallot(5),
};
const voted = scanOf(allAnswered('deels'), { round: 2, voting: { way: 'vote', ways: {}, ballots } });

describe('The rounds in the tab of a team that voted', function () {
  this.timeout(60_000);
  let tab: TabInTeams;
  before(async () => {
    tab = await TabInTeams.start();
    await fillTeam(tab.client);
  });
  afterEach(() => tab.closePages());
  after(() => tab.stop());

  it('tell on how many criteria the votes lay how far apart, and nothing of open ballots', () => {
    const { rounds } = roundsBody(content, [together, voted]);
    assert.deepEqual(
      rounds.map(({ votes }) => votes),
      [null, { same: 1, near: 1, apart: 2, unranked: 1 }],
    );
  });

  it('show it in a table that a screen reader reads, without sideways scrolling at 320 px', async () => {
    const { frame, page } = await tab.open({ width: 320, height: 640 });
    await settled(frame);
    await page.route('**/tab/api/rounds?*', (route) =>
      route.fulfill({ json: roundsBody(content, [together, voted]) }),
    );
    await frame.locator('#naar-rondes a').click();
    const table = frame.getByRole('table', { name: words.rounds.votes });
    await table.waitFor();
    const rows = await table
      .getByRole('row')
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
    const { spread } = summary;
    assert.deepEqual(rows, [
      [words.rounds.spread, 'Ronde 1', 'Ronde 2'],
      [words.rounds.voted, '0', '5'],
      [spread.same, '0', '1'],
      [spread.near, '0', '1'],
      [spread.apart, '0', '2'],
      [spread.unranked, '0', '1'],
    ]);
    assert.ok((await overflow(frame)) <= 0);
    assert.deepEqual(await violations(frame), []);
  });

  it('have no such table when the team never voted', async () => {
    const { frame } = await tab.open({ view: 'rondes' });
    await frame.getByRole('table', { name: words.rounds.counts }).waitFor();
    assert.equal(await frame.getByRole('table', { name: words.rounds.votes }).count(), 0);
  });
});
