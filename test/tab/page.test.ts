import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { content } from '../fixtures/bot.ts';
import { textOf } from '../fixtures/card.ts';
import { answerRound, channel, settled, TabInTeams } from '../fixtures/tab-page.ts';

const { tab: words, tabProblems } = content.texts;
const [, second] = content.criteria;

describe('The page of the tab in Teams', function () {
  this.timeout(60_000);
  let tab: TabInTeams;
  before(async () => {
    tab = await TabInTeams.start();
    await answerRound(tab.client, 1, 1);
  });
  afterEach(() => tab.closePages());
  after(() => tab.stop());

  it('tells whose scan it is and how far it is', async () => {
    const { frame } = await tab.open();
    await settled(frame);
    assert.equal(await frame.textContent('#team'), 'Wijkteam Centrum');
    assert.equal(await frame.textContent('#stand'), `1 van ${content.criteria.length} criteria beantwoord`);
    assert.equal(
      await frame.isVisible('#naar-teams'),
      false,
      'who receives no summaries has no teams to see',
    );
  });

  it('takes an answer with its note, and changes the card of the chat', async () => {
    const chat = await channel(tab.bot).ask('verder');
    const { frame } = await tab.open();
    await settled(frame);
    await frame.getByRole('button', { name: content.texts.buttons.resume }).click();
    await frame.getByRole('button', { name: 'Toelichting', exact: true }).click();
    await frame.locator('textarea').fill('Elke maand in het overleg');
    await frame.getByRole('button', { name: 'Deels' }).click();
    await frame.waitForFunction(
      (text) => document.querySelector('#stand')?.textContent === text,
      '2 van 35 criteria beantwoord',
    );
    const { scan } = await tab.bot.store.load({
      team: `team:${channel(tab.bot).place.team}`,
      conversation: '',
      member: '',
    });
    assert.equal(scan?.answers[second?.id ?? '']?.choice, 'deels');
    assert.equal(scan?.answers[second?.id ?? '']?.note, 'Elke maand in het overleg');
    await tab.bot.settled();
    const update = tab.bot.connector.sent.findLast(
      ({ method, message }) => method === 'PUT' && message === chat.message,
    );
    assert.ok(update?.card, 'the chat’s card follows');
    assert.doesNotMatch(textOf(update.card), new RegExp(`${second?.id} · ${second?.question}`));
  });

  it('keeps what is typed when Teams gets another theme', async () => {
    const host = await tab.open();
    await openFirst(host.frame);
    await host.frame.getByRole('button', { name: 'Toelichting', exact: true }).click();
    await host.frame.locator('textarea').fill('Half getypt');
    const light = await background(host.frame);
    await host.changeTheme('dark');
    assert.notEqual(await background(host.frame), light);
    assert.equal(await host.frame.locator('textarea').inputValue(), 'Half getypt');
  });

  it('tells when an answer did not come through, keeps what was typed, and sends the same press again', async () => {
    const { frame, page } = await tab.open();
    await openFirst(frame);
    await frame.getByRole('button', { name: 'Toelichting', exact: true }).click();
    await frame.locator('textarea').fill('Blijft staan');
    const bodies: string[] = [];
    await page.route('**/tab/api/turn*', async (route) => {
      const body = route.request().postData() ?? '';
      // The page also asks how things stand after a change.
      if (!body.includes('"kind":"answer"')) return await route.continue();
      bodies.push(body);
      if (bodies.length === 1) await route.abort();
      else await route.continue();
    });
    await frame.getByRole('button', { name: '● Voldoende' }).click();
    await frame.getByText(words.failed).waitFor();
    assert.equal(await frame.locator('textarea').inputValue(), 'Blijft staan');
    await frame.getByRole('button', { name: words.again }).click();
    await frame.getByText(words.failed).waitFor({ state: 'detached' });
    assert.equal(bodies.length, 2);
    assert.equal(bodies[1], bodies[0], 'the same press, so that it counts once');
  });

  it('draws its cards when they are tried again, where what draws them did not come at first', async () => {
    let reached = false;
    const { frame } = await tab.open({
      prepare: async (page) => {
        await page.route('**/tab/assets/part-*', async (route) => {
          const response = await route.fetch();
          const draws = (await response.text()).includes('AdaptiveCard');
          if (draws && !reached) await route.abort();
          else await route.fulfill({ response });
        });
      },
    });
    await frame.getByText(words.failed).waitFor();
    reached = true;
    await frame.getByRole('button', { name: words.again }).click();
    await frame.locator('.card').waitFor();
  });

  it('does not leave a note that can’t be saved', async () => {
    const { frame } = await tab.open();
    await openFirst(frame);
    await frame.getByRole('button', { name: 'Toelichting', exact: true }).click();
    await frame.getByLabel('Waar staat dit beschreven?').fill('geen adres');
    await frame.locator('#naar-rondes a').click();
    await frame.getByText(content.texts.problems.badLink).waitFor();
    assert.match(frame.url(), /#overzicht\/3\w$/);
    assert.equal(await frame.getByLabel('Waar staat dit beschreven?').inputValue(), 'geen adres');
  });

  it('keeps a note that was being typed when another view is chosen', async () => {
    const { frame } = await tab.open();
    await openFirst(frame);
    const words = 'Nog niet op een knop gedrukt';
    await frame.getByRole('button', { name: 'Toelichting', exact: true }).click();
    await frame.locator('textarea').fill(words);
    await frame.locator('#naar-rondes a').click();
    await frame.getByRole('img').waitFor();
    await frame.locator('#naar-overzicht a').click();
    await settled(frame);
    await openFirst(frame);
    assert.equal(await frame.locator('textarea').inputValue(), words);
  });

  it('does a double press once', async () => {
    const { frame, page } = await tab.open();
    await openFirst(frame);
    let turns = 0;
    page.on('request', (request) => {
      if (request.postData()?.includes('"kind":"answer"')) turns += 1;
    });
    await frame.getByRole('button', { name: '◐ Deels' }).dblclick();
    await settled(frame);
    assert.equal(turns, 1);
  });

  it('asks Teams for another token when its own has run out', async () => {
    let given = 0;
    const good = await tab.token();
    const { frame } = await tab.open({
      token: async () => {
        given += 1;
        return given === 1 ? 'not.a.token' : good;
      },
    });
    await settled(frame);
    assert.equal(await frame.textContent('#team'), 'Wijkteam Centrum');
  });

  it('shows who is not in the team a sentence, and nothing of the team', async () => {
    const { frame } = await tab.open({}, 'Iemand Anders');
    await frame.getByText(tabProblems.noAccess).first().waitFor();
    assert.doesNotMatch(await frame.innerText('body'), /Wijkteam Centrum|criteria beantwoord/);
  });

  it('opens the view that a link asks for, and shares a link to the one in sight', async () => {
    const host = await tab.open({ view: 'rondes' });
    await host.frame.getByRole('heading', { level: 1, name: words.views.rondes }).waitFor();
    await host.frame.getByRole('button', { name: words.share }).click();
    await host.page.waitForTimeout(100);
    const shared = host.said.find(({ func }) => func === 'shareDeepLink');
    assert.deepEqual(shared?.args.slice(0, 2), ['rondes', words.views.rondes]);
  });

  it('lets the browser go back to the view before', async () => {
    const { frame } = await tab.open();
    await settled(frame);
    await frame.getByRole('link', { name: words.views.infobox }).click();
    await frame.locator('#zoek').waitFor();
    await frame.evaluate(() => history.back());
    await frame.locator('.card').waitFor();
    assert.equal(await frame.getAttribute('#naar-overzicht a', 'aria-current'), 'page');
  });

  it('follows a card that leads to another view', async () => {
    const { frame } = await tab.open({ view: 'acties' });
    await settled(frame);
    await frame.getByRole('button', { name: content.texts.buttons.summary }).click();
    await frame.locator('#naar-overzicht a[aria-current]').waitFor();
    assert.match(frame.url(), /#overzicht$/);
  });

  it('sets itself up in a channel without asking anything', async () => {
    const host = await tab.open({ url: `${tab.url}/config`, frameContext: 'settings' });
    await host.frame.getByText(words.settings.lines[1] ?? '').waitFor();
    await host.until('settings.setValidityState');
    await host.save();
    await host.until('settings.save.success');
    const [settings] = host.said.find(({ func }) => func.startsWith('settings.setS'))?.args ?? [];
    assert.deepEqual(settings, {
      entityId: 'zelfscan',
      contentUrl: tab.url,
      websiteUrl: tab.url,
      suggestedDisplayName: words.settings.name,
    });
    assert.deepEqual(host.complaints, []);
  });

  async function openFirst(frame: Frame): Promise<void> {
    await settled(frame);
    await frame.getByRole('button', { name: ' 3 · ' }).first().click();
    await frame.getByRole('button', { name: 'Toelichting', exact: true }).waitFor();
  }
});

async function background(frame: Frame): Promise<string> {
  return await frame.evaluate(
    () => getComputedStyle(document.querySelector('.ac-adaptiveCard') ?? document.body).backgroundColor,
  );
}
