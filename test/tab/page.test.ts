import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { fill } from '../../content/fill.ts';
import { content } from '../fixtures/bot.ts';
import { inputValue, textOf } from '../fixtures/card.ts';
import { answerRound, channel, reload, settled, TabInTeams, TEAM } from '../fixtures/tab-page.ts';
import { labelOf, markedOf, says } from '../fixtures/wording.ts';

const { tab: words, tabProblems } = content.texts;
const [, second] = content.criteria;
const last = content.criteria.at(-1);

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
    await frame.getByRole('button', { name: markedOf('deels'), exact: true }).click();
    await openWhy(frame);
    await frame.locator('textarea').fill('Elke maand in het overleg');
    await frame.getByRole('button', { name: content.texts.buttons.save, exact: true }).click();
    await frame
      .getByText(fill(content.texts.notices.noteSaved, { criterium: second?.id ?? '' }))
      .first()
      .waitFor();
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
    await openWhy(host.frame, markedOf('deels'));
    await host.frame.locator('textarea').fill('Half getypt');
    const light = await background(host.frame);
    await host.changeTheme('dark');
    assert.notEqual(await background(host.frame), light);
    assert.equal(await host.frame.locator('textarea').inputValue(), 'Half getypt');
  });

  it('tells when an answer did not come through, keeps what was typed, and sends the same press again', async () => {
    const { frame, page } = await tab.open();
    await openFirst(frame);
    await openWhy(frame, markedOf('deels'));
    await frame.locator('textarea').fill('Blijft staan');
    const bodies: string[] = [];
    await page.route('**/tab/api/turn*', async (route) => {
      const body = route.request().postData() ?? '';
      // The page also asks how things stand after a change.
      if (!body.includes('"kind":"save"')) return await route.continue();
      bodies.push(body);
      if (bodies.length === 1) await route.abort();
      else await route.continue();
    });
    await frame.getByRole('button', { name: content.texts.buttons.save, exact: true }).click();
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
      view: 'acties',
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
    await openWhy(frame, markedOf('deels'));
    await frame.getByRole('button', { name: content.texts.standard.addLink }).click();
    await frame.getByLabel(content.texts.standard.linkLabel).fill('geen adres');
    await frame.locator('#naar-rondes a').click();
    await frame.getByText(content.texts.problems.badLink).waitFor();
    assert.equal(await frame.getByLabel(content.texts.standard.linkLabel).inputValue(), 'geen adres');
  });

  it('keeps a note that was being typed when another view is chosen', async () => {
    const { frame } = await tab.open();
    await openFirst(frame);
    const words = 'Nog niet op een knop gedrukt';
    const asked = (await frame.locator('.card').textContent())?.match(/3[A-E]/)?.[0] ?? '';
    await openWhy(frame, markedOf('deels'));
    await frame.locator('textarea').fill(words);
    await frame.locator('#naar-rondes a').click();
    await frame.getByRole('img').waitFor();
    await frame.locator('#naar-overzicht a').click();
    await settled(frame);
    const { card } = await tab.client.show({ kind: 'why', round: 1, criterion: asked });
    assert.equal(inputValue(card, 'note'), words);
  });

  it('does a double press once', async () => {
    const { frame, page } = await tab.open();
    await openFirst(frame);
    let turns = 0;
    page.on('request', (request) => {
      if (request.postData()?.includes('"kind":"answer"')) turns += 1;
    });
    await frame.getByRole('button', { name: markedOf('deels') }).dblclick();
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
    await frame.locator('.heat').waitFor();
    assert.equal(await frame.getAttribute('#naar-overzicht a', 'aria-current'), 'page');
  });

  it('follows a card that leads to another view', async () => {
    const { frame } = await tab.open({ view: 'acties' });
    await settled(frame);
    await frame.getByRole('button', { name: content.texts.buttons.summary }).click();
    await frame.locator('#naar-overzicht a[aria-current]').waitFor();
    assert.match(frame.url(), /#overzicht$/);
  });

  it('opens a manager’s team by a link, and nobody else’s', async () => {
    const chat = channel(tab.bot);
    await chat.ask('abonneren');
    await chat.say('overzicht');
    const inside = `teams/${encodeURIComponent(`team:${TEAM}`)}`;
    const { frame } = await tab.open({ view: inside });
    await settled(frame);
    await frame
      .getByText(fill(content.texts.managers.notices.noRound, { team: 'Wijkteam Centrum' }))
      .waitFor();
    assert.equal(await frame.getAttribute('#naar-teams a', 'aria-current'), 'page');
    assert.ok(frame.url().endsWith(`#${inside}`));
    const other = await tab.open({ view: `teams/${encodeURIComponent('team:19:zuid@thread.tacv2')}` });
    await other.frame.getByText(content.texts.managers.notices.notYours).waitFor();
    const forged = await tab.open({ view: 'teams/%E0%A4%A' });
    await forged.frame.getByText(content.texts.teams.title).first().waitFor();
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

  describe('while others work in the same scan', () => {
    it('shows what is pressed in the chat, at the same place and with the same button in focus', async () => {
      const { frame } = await tab.open({ height: 400 });
      await settled(frame);
      const chat = channel(tab.bot, 'Mo Yilmaz');
      const card = await chat.ask('verder');
      const { placed } = await tab.bot.store.load({
        team: `team:${TEAM}`,
        conversation: chat.place.id,
        member: '',
      });
      await frame.getByRole('button', { name: /^4 · / }).first().focus();
      await frame.evaluate(() => window.scrollTo(0, 150));
      const before = await frame.textContent('#stand');
      const began = performance.now();
      await chat.press(card, `${placed?.criterion} beantwoorden met ${labelOf('deels')}`);
      await frame.waitForFunction((told) => document.querySelector('#stand')?.textContent !== told, before);
      console.log(`        after ${Math.round(performance.now() - began)} ms`);
      const { name, top } = await frame.evaluate(() => ({
        name: document.activeElement?.textContent,
        top: window.scrollY,
      }));
      assert.match(name ?? '', /4 · /);
      assert.equal(top, 150);
      assert.equal(await frame.textContent('#bericht'), words.live.changed);
    });

    it('keeps the criterion open beside the map, with the focus in it, when a colleague answers it', async () => {
      const { frame } = await tab.open();
      await settled(frame);
      const cell = frame.locator(`[data-same="${last?.id}"]`);
      await cell.click();
      await frame.getByRole('button', { name: `Sluit ${last?.id}` }).focus();
      await answerLast('onvoldoende');
      await frame.locator('.heat-panel .heat-answer', { hasText: markedOf('onvoldoende') }).waitFor();
      assert.match((await cell.getAttribute('aria-label')) ?? '', says(`: ${labelOf('onvoldoende')}`));
      assert.equal(await frame.evaluate(() => document.activeElement?.textContent), `Sluit ${last?.id}`);
      assert.equal(await frame.textContent('#bericht'), words.live.changed);
    });

    it('takes no why away that somebody types when a colleague answers, and says so when it is saved', async () => {
      await answerLast('voldoende');
      const { frame } = await tab.open({ view: `overzicht/${last?.id}` });
      await openWhy(frame);
      await frame.locator('textarea').fill('Half getypt');
      const before = await frame.textContent('#stand');
      await answerLast('deels');
      await frame.waitForTimeout(1_500);
      assert.equal(await frame.textContent('#stand'), before);
      assert.equal(await frame.locator('textarea').inputValue(), 'Half getypt');
      assert.equal(await frame.evaluate(() => document.activeElement?.tagName), 'TEXTAREA');
      await frame.getByRole('button', { name: content.texts.buttons.save, exact: true }).click();
      await frame.getByText(fill(content.texts.notices.noteAfterColleague, { naam: 'Mo Yilmaz' })).waitFor();
      assert.equal(await frame.locator('textarea').inputValue(), 'Half getypt');
      await frame.getByRole('button', { name: content.texts.buttons.save, exact: true }).click();
      await frame.locator('textarea').waitFor({ state: 'detached' });
      const { card } = await tab.client.show({ kind: 'why', round: 1, criterion: last?.id });
      assert.equal(inputValue(card, 'note'), 'Half getypt');
    });

    it('asks what is open by then, when somebody comes back from what can help', async () => {
      const { frame } = await tab.open();
      await openFirst(frame, '8');
      await frame.getByRole('button', { name: 'Hulpmiddelen' }).click();
      await frame.getByText('Hulpmiddelen bij 8').waitFor();
      assert.equal(await frame.evaluate(() => document.activeElement?.classList.contains('card')), true);
      await frame.getByRole('button', { name: content.texts.buttons.backToQuestion }).click();
      await frame.getByRole('button', { name: markedOf('deels') }).waitFor();
      assert.equal(await frame.evaluate(() => document.activeElement?.classList.contains('card')), true);
    });

    it('keeps what somebody types while the connection is gone, and goes on when it is back', async () => {
      const { frame, page } = await tab.open({ view: `overzicht/${last?.id}` });
      await openWhy(frame);
      await frame.locator('textarea').fill('Blijft staan');
      await page.context().setOffline(true);
      await frame.getByText(words.live.lost).waitFor();
      const { y = -1 } = (await frame.locator('#verbinding').boundingBox()) ?? {};
      assert.ok(y >= 0, 'also who scrolled down to type sees that it is gone');
      await page.context().setOffline(false);
      await frame.waitForFunction(() => document.querySelector('#verbinding')?.textContent === '');
      await answerLast('voldoende');
      await frame.waitForTimeout(1_000);
      assert.equal(await frame.textContent('#verbinding'), '');
      assert.equal(await frame.locator('textarea').inputValue(), 'Blijft staan');
    });

    it('tells that the connection is back as soon as it is, also when nothing changed meanwhile', async () => {
      const { frame, page } = await tab.open({ view: 'rondes' });
      await until(() => tab.bot.waiting() > 0);
      await page.context().setOffline(true);
      await frame.getByText(words.live.lost).waitFor();
      await page.context().setOffline(false);
      await frame.waitForFunction(() => document.querySelector('#verbinding')?.textContent === '');
    });

    it('hears again after Teams did not tell for a moment who is in the team', async () => {
      const { frame } = await tab.open();
      await settled(frame);
      await until(() => tab.bot.waiting() > 0);
      const isOnline = () => frame.evaluate(() => window.dispatchEvent(new Event('online')));
      tab.bot.connector.known.failing.push({ on: /members/, status: 500 });
      tab.bot.clock += 6 * 60_000;
      await isOnline();
      await frame.getByText(content.texts.tabProblems.noAccess).waitFor();
      tab.bot.connector.known.failing.splice(0);
      tab.bot.clock += 60_000;
      await isOnline();
      await frame.waitForFunction(() => document.querySelector('#verbinding')?.textContent === '');
      await until(() => tab.bot.waiting() > 0);
    });

    it('follows although nobody told that a button was let go', async () => {
      const { frame } = await tab.open();
      await settled(frame);
      await until(() => tab.bot.waiting() > 0);
      // A click that opens the menu of the browser begins like any other, and may not end.
      await frame.evaluate(() => document.body.dispatchEvent(new Event('pointerdown', { bubbles: true })));
      const before = await frame.textContent('#stand');
      const { scan } = await tab.bot.store.load({ team: `team:${TEAM}`, conversation: '', member: '' });
      const open = content.criteria.find(({ id }) => !scan?.answers[id]);
      const mo = await tab.person('Mo Yilmaz');
      await mo.show({ kind: 'answer', round: 1, criterion: open?.id, version: 0, choice: 'deels' });
      await frame.waitForFunction((told) => document.querySelector('#stand')?.textContent !== told, before);
    });

    it('asks nothing while nobody sees it, and at once when somebody does', async () => {
      const { frame } = await tab.open({ view: 'rondes' });
      await settled(frame);
      await until(() => tab.bot.waiting() > 0);
      await hide(frame, true);
      await until(() => tab.bot.waiting() === 0);
      await answerLast('deels');
      await hide(frame, false);
      await until(() => tab.bot.waiting() > 0);
    });

    it('shows the same criterion after a reload, also by Teams, whose address names no place', async () => {
      const { frame } = await tab.open();
      await openFirst(frame, '8');
      const heading = await frame.locator('.card').getAttribute('aria-label');
      assert.match(frame.url(), /#overzicht\/8\w$/);
      const isShown = () =>
        frame.waitForFunction(
          (name) => document.querySelector('.card')?.getAttribute('aria-label') === name,
          heading,
        );
      await reload(frame);
      await isShown();
      await frame.goto(frame.url().replace(/#.*/, '?again'));
      await isShown();
    });

    /** A colleague answers the last criterion, each time another way. */
    async function answerLast(choice: string): Promise<void> {
      const { scan } = await tab.bot.store.load({ team: `team:${TEAM}`, conversation: '', member: '' });
      const version = scan?.answers[last?.id ?? '']?.version ?? 0;
      const mo = await tab.person('Mo Yilmaz');
      await mo.show({ kind: 'answer', round: 1, criterion: last?.id, version, choice });
    }
  });

  async function openFirst(frame: Frame, standard = '3'): Promise<void> {
    await settled(frame);
    await frame
      .getByRole('button', { name: new RegExp(`^${standard} · `) })
      .first()
      .click();
    await frame.getByRole('button', { name: markedOf('deels'), exact: true }).waitFor();
  }

  /** Opens the fields for why, of the answer that stands there; or first chooses one. */
  async function openWhy(frame: Frame, choose?: string): Promise<void> {
    if (choose) await frame.getByRole('button', { name: choose }).click();
    await frame.getByRole('button', { name: content.texts.buttons.why }).first().click();
    await frame.locator('textarea').waitFor();
  }
});

async function background(frame: Frame): Promise<string> {
  return await frame.evaluate(
    () => getComputedStyle(document.querySelector('.ac-adaptiveCard') ?? document.body).backgroundColor,
  );
}

/** Whether somebody sees the page, as the browser tells it. */
async function hide(frame: Frame, hidden: boolean): Promise<void> {
  await frame.evaluate((is) => {
    Object.defineProperty(document, 'hidden', { value: is, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 250 && !holds(); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.ok(holds());
}
