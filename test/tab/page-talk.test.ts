import assert from 'node:assert/strict';
import type { Frame, Page } from 'playwright-core';
import { fill } from '../../content/fill.ts';
import { type TalkBody, talkBody } from '../../src/tab/talk.ts';
import { content } from '../fixtures/bot.ts';
import { Chat } from '../fixtures/chat.ts';
import { allAnswered, criterionOf, NOW, scanOf } from '../fixtures/states.ts';
import { channel, overflow, reload, settled, TabInTeams, violations } from '../fixtures/tab-page.ts';
import type { TeamsHost } from '../fixtures/teams-host.ts';
import { openBallot, revealedBallot, votingScan } from '../fixtures/votes.ts';
import { labelOf, markedOf, saysAny } from '../fixtures/wording.ts';

const { tab: words, votes, tabProblems } = content.texts;
const { talk, views } = words;
const ids = content.criteria.map(({ id }) => id);
const LAST = ids.at(-1) ?? '';
/** The criterion with the longest question. */
const LONGEST = content.criteria.reduce((a, b) => (a.question.length < b.question.length ? b : a)).id;
const PEOPLE = ['Sanne Bakker', 'Mo Yilmaz', 'Els de Groot', 'Fatima Amrani'];

const shown = (scan: Parameters<typeof talkBody>[0]['scan'], named = LONGEST) =>
  talkBody({ content, scan }, { named, asked: null });
const PARTIES = [
  { party: 'gemeente', tally: { voldoende: 4 } },
  { party: 'wijkteam', tally: { voldoende: 3, deels: 2 } },
  { party: 'veilig-thuis', tally: { deels: 1, onvoldoende: 3, 'weet-niet': 1 } },
  { party: '', tally: { deels: 2, nvt: 2 } },
];
const TALLY = { voldoende: 7, deels: 5, onvoldoende: 3, 'weet-niet': 1, nvt: 2 };
const split = revealedBallot(TALLY, { of: 19, parties: PARTIES, before: { deels: 9, voldoende: 9 } });
/** A round that remembers the one before. */
const SECOND = { round: 2, before: { [LONGEST]: { choice: 'weet-niet', note: '' } } };
const SCENES: Readonly<Record<string, TalkBody | null>> = {
  together: shown(scanOf({ [LONGEST]: 'deels' }, SECOND)),
  open: shown(votingScan({ [LONGEST]: openBallot(3) })),
  parties: shown(
    votingScan({ [LONGEST]: split }, { answers: scanOf({ [LONGEST]: 'weet-niet' }).answers, ...SECOND }),
  ),
  closed: shown(scanOf(allAnswered('deels'), { closedAt: NOW })),
  none: shown(null),
};
/** The scenes that have all the colours. Another theme has other colours, and is the same screen else. */
const COLOURED = ['open', 'parties'];
/** Screens, with the least that the question and the choices measure there (px). */
const SIZES = [
  { width: 1_920, height: 1_080, question: 48, choice: 36 },
  { width: 1_280, height: 720, question: 32, choice: 24 },
  { width: 340, height: 740, question: 20, choice: 16 },
];
/** The widest phone (px), where people scroll. */
const PHONE = 600;

describe('The screen for the conversation', function () {
  this.timeout(60_000);
  let tab: TabInTeams;
  before(async () => {
    tab = await TabInTeams.start();
    await tab.client.show({ kind: 'together' });
  });
  afterEach(() => tab.closePages());
  after(() => tab.stop());

  it('is large enough to read from across the room, fits without scrolling, and is accessible in every theme', async () => {
    let body = SCENES.together;
    const host = await tab.open({ view: 'gesprek' });
    const { frame, page } = host;
    await settled(frame);
    await page.route('**/tab/api/talk?*', (route) => route.fulfill({ json: { talk: body, asked: null } }));
    const wrong: string[] = [];
    const add = (of: string, found: readonly string[]) => wrong.push(...found.map((one) => `${of}: ${one}`));
    for (const [name, scene] of Object.entries(SCENES)) {
      body = scene;
      await visit(frame, 'infobox');
      await visit(frame, 'gesprek');
      for (const size of SIZES) {
        await page.setViewportSize({ width: size.width, height: size.height });
        add(`${name} at ${size.width}`, [...(await misfits(frame, size)), ...(await violations(frame))]);
      }
    }
    for (const name of COLOURED) {
      body = SCENES[name] ?? null;
      await visit(frame, 'infobox');
      await visit(frame, 'gesprek');
      add(name, await colourFaults(host));
    }
    assert.deepEqual(wrong, []);
    assert.deepEqual(host.complaints, []);
  });

  it('takes an answer that the team gives together from the keyboard alone, and asks why something does not apply', async () => {
    const { frame, page } = await tab.open({ view: 'gesprek' });
    await atCriterion(frame, '1');
    await tabTo(page, frame, markedOf('deels').replace(' ', ''));
    await page.keyboard.press('Enter');
    await frame.getByRole('heading', { name: `Jullie antwoord: ${markedOf('deels')}` }).waitFor();
    assert.equal(
      await focusedText(frame),
      markedOf('deels').replace(' ', ''),
      'the focus stays on what was pressed',
    );
    await page.keyboard.press('ArrowRight');
    await atCriterion(frame, '2');
    assert.equal(await focusedText(frame), content.criteria[1]?.question);
    await tabTo(page, frame, markedOf('nvt').replace(' ', ''));
    await page.keyboard.press('Enter');
    await frame.getByRole('heading', { name: 'Waarom past dit niet bij jullie?' }).waitFor();
    await tabTo(page, frame, 'Komt bij ons niet voor');
    await page.keyboard.press('Space');
    await frame.getByRole('heading', { name: `Jullie antwoord: ${markedOf('nvt')}` }).waitFor();
    await page.keyboard.press('Escape');
    await frame.locator('.heat').waitFor();
    assert.match(frame.url(), /#overzicht$/);
  });

  it('folds out the guide, and keeps it open at the next criterion', async () => {
    const { frame, page } = await tab.open({ view: 'gesprek/1', width: 1_280, height: 720 });
    await atCriterion(frame, '1');
    await tabTo(page, frame, talk.guide);
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await atCriterion(frame, '2');
    const guide = content.talk.guides['2'];
    for (const text of [guide?.purpose, ...(guide?.opening ?? []), guide?.colleague])
      await frame.locator('.talk-guide', { hasText: text ?? '?' }).waitFor();
    assert.deepEqual(await misfits(frame, { width: 1_280, height: 720, question: 32, choice: 24 }), []);
  });

  it('goes to both ends with the keys, and no further; the address keeps the criterion over a reload', async () => {
    const { frame, page } = await tab.open({ view: 'gesprek' });
    await settled(frame);
    await frame.locator('#talk-question').focus();
    await page.keyboard.press('End');
    await atCriterion(frame, LAST);
    assert.equal(await frame.getByRole('button', { name: /^Volgende:/ }).count(), 0);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await atCriterion(frame, ids.at(-3) ?? '');
    await reload(frame);
    await atCriterion(frame, ids.at(-3) ?? '');
    await frame.locator('#talk-question').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowLeft');
    await atCriterion(frame, '1');
    assert.equal(await frame.getByRole('button', { name: /^Vorige:/ }).count(), 0);
  });

  it('follows the chat to another criterion, and stays where the facilitator went until the chat moves again', async () => {
    const chat = channel(tab.bot, 'Mo Yilmaz');
    const { frame, page } = await tab.open({ view: 'gesprek' });
    await settled(frame);
    await chat.ask('5');
    await atCriterion(frame, '5');
    await frame.getByRole('status').filter({ hasText: 'Nu 5:' }).waitFor();
    await frame.locator('#talk-question').focus();
    await page.keyboard.press('ArrowLeft');
    await atCriterion(frame, '4');
    const progress = (await frame.locator('.talk-context span').last().textContent()) ?? '';
    await tab.client.show({ kind: 'answer', round: 1, criterion: '9', version: 0, choice: 'deels' });
    await frame.locator('.talk-context', { hasNotText: progress }).waitFor();
    await atCriterion(frame, '4');
    await chat.ask('6A');
    await atCriterion(frame, '6A');
  });

  it('stays at an answer that was given on it, although the chat goes on', async () => {
    const { frame, page } = await tab.open({ view: 'gesprek' });
    await atCriterion(frame, '6A');
    await frame.getByRole('button', { name: markedOf('deels') }).click();
    await frame.getByRole('heading', { name: `Jullie antwoord: ${markedOf('deels')}` }).waitFor();
    while ((await tab.client.get('live')).text.includes('"6A"')) await page.waitForTimeout(50);
    await page.waitForTimeout(700);
    await frame.getByRole('heading', { name: `Jullie antwoord: ${markedOf('deels')}` }).waitFor();
    await atCriterion(frame, '6A');
    assert.match(frame.url(), /#gesprek\/6A$/);
  });

  it('takes a press that somebody began before a colleague changed something', async () => {
    const { frame, page } = await tab.open({ view: 'gesprek/7A' });
    await frame.getByRole('button', { name: markedOf('voldoende') }).hover();
    await page.mouse.down();
    await tab.client.show({ kind: 'answer', round: 1, criterion: '7B', version: 0, choice: 'deels' });
    await page.waitForTimeout(600);
    await page.mouse.up();
    await frame.getByRole('heading', { name: `Jullie antwoord: ${markedOf('voldoende')}` }).waitFor();
  });

  it('tells when somebody else was first, and shows what stands there now', async () => {
    const { frame, page } = await tab.open({ view: 'gesprek' });
    await atCriterion(frame, '6B');
    let came = () => {};
    const other = new Promise<void>((resolve) => {
      came = resolve;
    });
    await page.route('**/tab/api/turn*', async (route) => {
      await other;
      await route.continue();
    });
    await frame.getByRole('button', { name: markedOf('voldoende') }).click();
    await tab.client.show({ kind: 'answer', round: 1, criterion: '6B', version: 0, choice: 'onvoldoende' });
    came();
    await frame.locator('.talk-problem', { hasText: talk.otherwise }).waitFor();
    await frame.getByRole('heading', { name: `Jullie antwoord: ${markedOf('onvoldoende')}` }).waitFor();
  });

  it('lets nobody vote on it, asks before it shows votes early, and takes what the team agrees on', async () => {
    await tab.client.show({ kind: 'vote-first', round: 1, standard: '10' });
    const { frame, page } = await tab.open({ view: 'gesprek/10C' });
    await frame.locator('.talk-turnout', { hasText: votes.turnout.nobody }).waitFor();
    assert.equal(
      await frame.getByRole('button', { name: saysAny(labelOf('voldoende'), labelOf('deels')) }).count(),
      0,
    );
    await frame.getByText(talk.voteHow).waitFor();
    await frame.getByText(fill(talk.voteElsewhere, { criterium: '10C' })).waitFor();
    assert.equal(await frame.locator('.talk-talk', { hasText: criterionOf('10C').talk[0] ?? '' }).count(), 0);
    for (const person of PEOPLE.slice(0, 3)) await vote(person, 'onvoldoende');
    await frame.locator('.talk-turnout', { hasText: '3 van 4 hebben gestemd.' }).waitFor();
    const bodies = await Promise.all(PEOPLE.map((person) => bodyFor(person)));
    assert.equal(new Set(bodies).size, 1, 'it is the same for all, whether they voted or not');
    for (const name of PEOPLE.flatMap((person) => [person, `aad-${person}`]))
      assert.ok(!bodies[0]?.includes(name));
    await tabTo(page, frame, votes.buttons.reveal);
    await page.keyboard.press('Enter');
    await tabTo(page, frame, votes.buttons.revealNow);
    await page.keyboard.press('Enter');
    await frame.locator('.talk-title:focus').waitFor();
    await frame.locator('.talk-talk', { hasText: criterionOf('10C').talk[0] ?? '' }).waitFor();
    const cells = await frame.locator('.talk-votes tbody td').allTextContents();
    assert.deepEqual(cells, ['0', '0', '3']);
    await tabTo(page, frame, markedOf('deels').replace(' ', ''));
    await page.keyboard.press('Enter');
    await frame.getByRole('heading', { name: `Afgesproken: ${markedOf('deels')}` }).waitFor();
    await tabTo(page, frame, 'Gevoel');
    await page.keyboard.press('Enter');
    await frame.getByRole('button', { name: 'Gevoel', pressed: true }).waitFor();
    assert.equal(await focusedText(frame), '✓ Gevoel', 'the focus stays on what was pressed');
    await tabTo(page, frame, votes.buttons.again);
    await page.keyboard.press('Enter');
    await frame.locator('.talk-turnout', { hasText: votes.turnout.nobody }).waitFor();
  });

  it('shows the scan of a meeting’s chat, and no button that the frame does not allow', async () => {
    const id = '19:meeting_abc@thread.v2';
    const chat = new Chat(tab.bot, { id, type: 'groupChat', name: 'Overleg' });
    await chat.say('samen kiezen');
    await chat.ask('9');
    const { frame } = await tab.open({ team: '', chat: id, view: 'gesprek' });
    await atCriterion(frame, '9');
    assert.equal(await frame.getByRole('button', { name: talk.full }).count(), 0);
  });

  it('is not for strangers', async () => {
    const stranger = await tab.person('Iemand Anders');
    const { status, body } = await stranger.get('talk');
    assert.deepEqual([status, body], [403, { error: tabProblems.noAccess }]);
  });

  it('counts the minutes down in words when somebody begins, can be stopped, and says when they are over', async () => {
    const { frame, page } = await tab.open({ view: 'gesprek', prepare: (opened) => opened.clock.install() });
    await settled(frame);
    const minutes = content.talk.guides[content.criteria[0]?.standard ?? '']?.minutes ?? 0;
    await frame.locator('#talk-question').focus();
    await page.keyboard.press('Home');
    await atCriterion(frame, '1');
    await frame.getByRole('button', { name: `Start ${minutes} minuten` }).click();
    await frame.getByText(`Nog ${minutes} minuten`).waitFor();
    await page.clock.fastForward(61_000);
    await frame.getByText(`Nog ${minutes - 1} minuten`).waitFor();
    await page.keyboard.press('ArrowRight');
    await atCriterion(frame, '2');
    await page.keyboard.press('ArrowLeft');
    await atCriterion(frame, '1');
    await frame.getByText(`Nog ${minutes - 1} minuten`).waitFor();
    await frame.getByRole('button', { name: talk.minutes.stop }).click();
    await page.clock.fastForward(600_000);
    await frame.getByText(`Nog ${minutes - 1} minuten (gestopt)`).waitFor();
    await frame.getByRole('button', { name: talk.minutes.resume }).click();
    await page.clock.fastForward(600_000);
    await frame.locator('.talk-time', { hasText: talk.minutes.over }).waitFor();
    await frame.getByRole('button', { name: talk.minutes.again }).click();
    await frame.getByText(`Nog ${minutes} minuten`).waitFor();
  });

  async function vote(person: string, choice: string): Promise<void> {
    const page = await tab.person(person);
    await page.show({ kind: 'vote', round: 1, criterion: '10C', ballot: 1, choice });
  }

  async function bodyFor(person: string): Promise<string> {
    const page = await tab.person(person);
    return (await page.get('talk', { criterion: '10C' })).text;
  }
});

async function visit(frame: Frame, view: keyof typeof views): Promise<void> {
  await frame.locator(`#naar-${view} a`).click();
  await frame.locator(`:root[data-view=${view}]`).waitFor();
  await settled(frame);
}

async function atCriterion(frame: Frame, id: string): Promise<void> {
  await frame.locator('.talk-context b', { hasText: new RegExp(`^${id}$`) }).waitFor();
}

/** What is too small to read, or does not fit. */
async function misfits(frame: Frame, { width, question, choice }: (typeof SIZES)[number]): Promise<string[]> {
  const measured = await frame.evaluate(() => {
    const size = (selector: string) => {
      const element = document.querySelector(selector);
      return element ? Number.parseFloat(getComputedStyle(element).fontSize) : Number.POSITIVE_INFINITY;
    };
    const down = document.documentElement.scrollHeight - window.innerHeight;
    return { question: size('#talk-question'), choice: size('.talk-choice'), down };
  });
  return [
    ...((await overflow(frame)) > 0 ? ['scrolls sideways'] : []),
    ...(measured.down > 0 && width > PHONE ? [`${measured.down} px do not fit`] : []),
    ...(measured.question < question ? [`the question is ${measured.question} px`] : []),
    ...(measured.choice < choice ? [`the choices are ${measured.choice} px`] : []),
  ];
}

/** What axe finds wrong with the colours of the other themes, at every size. */
async function colourFaults(host: TeamsHost): Promise<string[]> {
  const faults: string[] = [];
  for (const theme of ['dark', 'contrast'] as const) {
    await host.changeTheme(theme);
    for (const { width, height } of SIZES) {
      await host.page.setViewportSize({ width, height });
      const found = await violations(host.frame, ['color-contrast']);
      faults.push(...found.map((one) => `at ${width}, ${theme}: ${one}`));
    }
  }
  return faults;
}

async function focusedText(frame: Frame): Promise<string> {
  return await frame.evaluate(() => document.activeElement?.textContent ?? '');
}

/** Presses Tab until what has these words has the focus, and shows it. */
async function tabTo(page: Page, frame: Frame, text: string): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await focusedText(frame)) !== text) continue;
    const line = await frame.evaluate(
      () => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
    );
    assert.notEqual(line, 'none', `${text} has the focus, but nothing shows it`);
    return;
  }
  assert.fail(`Tab does not reach ${text}`);
}
