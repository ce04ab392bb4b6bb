import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { content } from '../fixtures/bot.ts';
import { textOf } from '../fixtures/card.ts';
import { Chat, GROUP } from '../fixtures/chat.ts';
import { type Answered, startTab, TabClient, visitTab } from '../fixtures/tab-api.ts';
import { wordOf } from '../fixtures/wording.ts';

const { tabProblems } = content.texts;
/** More than the tests of one bot ask. */
const PLENTY = { requests: 10_000 };

const label = (choice: string) => content.choices.find((one) => one.id === choice)?.label ?? '';

describe('The tab of a person', () => {
  let tab: Awaited<ReturnType<typeof startTab>>;
  let sanne: TabClient;
  /** Each test is of somebody else. */
  let person: string;
  let count = 0;
  before(async () => {
    tab = await startTab();
  });
  after(() => tab.stop());
  beforeEach(async () => {
    count += 1;
    person = `Sanne ${count}`;
    sanne = await tab.page('personal', person);
  });
  const own = () => ({ team: `person:aad-${person}`, conversation: '', member: '' });

  it('tells who they are and that nothing was begun yet', async () => {
    const { status, body } = await sanne.get('me');
    assert.equal(status, 200);
    assert.deepEqual(body, {
      name: person,
      team: content.texts.teamNames.personal,
      place: 'personal',
      manages: false,
      progress: null,
      round: null,
    });
  });

  it('starts a scan, takes answers, and tells how far it is', async () => {
    const first = await sanne.show({ kind: 'start' });
    assert.equal(first.view, 'standard');
    const second = await sanne.press(first, label('voldoende'));
    assert.notDeepEqual(second.card, first.card);
    const { body } = await sanne.get('me');
    assert.deepEqual((body as { progress: unknown }).progress, {
      answered: 1,
      total: content.criteria.length,
    });
    assert.equal((body as { round: unknown }).round, 1);
  });

  it('shows what the chat would put in a new message', async () => {
    const welcome = await sanne.show({ kind: 'help' });
    assert.equal(welcome.view, 'message');
    const started = await sanne.show({ kind: 'start', from: 'welcome' });
    assert.equal(started.view, 'standard');
    const again = await sanne.show({ kind: 'start', from: 'welcome' });
    assert.deepEqual(again.card, started.card);
    assert.equal((await sanne.show({ kind: 'overview', from: 'help' })).view, 'overview');
    const next = await sanne.show({ kind: 'next', round: 1, standard: '1' });
    assert.match(textOf(next.card), /Standaard 2|standaard 2/);
  });

  it('keeps what was typed beside an answer, and gives it back where it can’t be saved', async () => {
    const card = await sanne.show({ kind: 'start' });
    const fields = { criterion: content.criteria[0]?.id, version: 0 };
    const typed = {
      [`note-${fields.criterion}-0`]: 'Elke maand',
      [`link-${fields.criterion}-0`]: 'geen link',
    };
    const event = { kind: 'answer', round: 1, choice: 'voldoende' };
    const { body } = await sanne.turn({ event, fields, ...typed });
    const { card: kept } = body as typeof card;
    assert.match(JSON.stringify(kept), /Elke maand/);
    assert.match(JSON.stringify(kept), /geen link/);
  });

  it('does a repeated press once, also after a restart, and shows the same', async () => {
    const id = randomUUID();
    const start = { event: { kind: 'start' } };
    await sanne.turn(start);
    const plan = actionData();
    const first = await sanne.turn(plan, id);
    const second = await sanne.turn(plan, id);
    assert.equal(second.text, first.text);
    await tab.bot.restart();
    assert.equal((await sanne.turn(plan, id)).status, 200);
    const { extra } = await tab.bot.store.load(own(), undefined, ['actions']);
    assert.equal(extra.actions?.length, 1);
  });

  it('says the same to a repeated press as to the first, not that it was done before', async () => {
    await sanne.show({ kind: 'start' });
    const id = randomUUID();
    const close = { event: { kind: 'confirm-close', round: 1 } };
    const [first, second] = await Promise.all([sanne.turn(close, id), sanne.turn(close, id)]);
    assert.equal(second.text, first.text);
    assert.equal((await sanne.turn(close, id)).text, first.text);
    assert.notEqual((await sanne.turn(close)).text, first.text);
  });

  it('tells when a colleague’s page was first, and keeps their answer', async () => {
    const other = await tab.page('personal', person);
    const seen = await sanne.show({ kind: 'start' });
    await other.press(seen, label('voldoende'));
    const late = await sanne.press(seen, label('onvoldoende'));
    assert.match(textOf(late.card), new RegExp(label('voldoende')));
    const { scan } = await tab.bot.store.load(own());
    assert.equal(scan?.answers[content.criteria[0]?.id ?? '']?.choice, 'voldoende');
  });

  it('tells what a button means that no card of ours has', async () => {
    await sanne.show({ kind: 'start' });
    const { status, body } = await sanne.turn({ event: { kind: 'nonsense' } });
    assert.equal(status, 200);
    assert.match(
      textOf((body as { card: never }).card),
      new RegExp(content.texts.notices.malformed.slice(0, 20)),
    );
  });

  it('keeps no place for a page, which shows what it asks for', async () => {
    await sanne.press(await sanne.show({ kind: 'start' }), label('voldoende'));
    const report = await tab.bot.store.report(own().team);
    assert.deepEqual(
      report?.technical.filter(({ table }) => table === 'places'),
      [],
    );
  });

  it('goes on after a question with a short one, each for themselves', async () => {
    const short = { kind: 'question', text: 'en voor kinderen?' };
    const alone = await sanne.show(short);
    const mo = await tab.page('personal', `Mo ${count}`);
    const els = await tab.page('personal', `Els ${count}`);
    await mo.show({ kind: 'question', text: 'training over ouderenmishandeling' });
    assert.deepEqual((await els.show(short)).card, alone.card);
    assert.notDeepEqual((await mo.show(short)).card, alone.card);
  });

  it('puts rounds side by side without what people wrote', async () => {
    const fields = { criterion: '1', version: 0 };
    await sanne.show({ kind: 'start' });
    await sanne.turn({
      event: { kind: 'answer', round: 1, choice: 'voldoende' },
      fields,
      'note-1-0': 'Geheime notitie',
    });
    await sanne.show({ kind: 'confirm-close', round: 1 });
    await sanne.show({ kind: 'new-round' });
    const { body, text } = await sanne.get('rounds');
    const { rounds, standards, choices } = body as {
      rounds: { round: number; closedAt: string | null; counts: Record<string, number>; open: number }[];
      standards: { id: string; label: string; results: unknown[]; comparable: boolean }[];
      choices: { id: string }[];
    };
    assert.deepEqual(
      rounds.map(({ round, closedAt, counts, open }) => [round, closedAt !== null, counts, open]),
      [
        [1, true, { voldoende: 1 }, content.criteria.length - 1],
        [2, false, {}, content.criteria.length],
      ],
    );
    assert.deepEqual(
      standards.map(({ id }) => id),
      content.standards.map(({ id }) => id),
    );
    assert.deepEqual(standards[0]?.results, [{ symbol: '●', label: label('voldoende') }, null]);
    assert.equal(standards[0]?.comparable, true);
    assert.deepEqual(
      choices.map(({ id }) => id),
      content.choices.map(({ id }) => id),
    );
    assert.ok(!text.includes('Geheime notitie'));
  });

  it('searches the infobox a page at a time', async () => {
    const { body } = await sanne.search('alle trainingen');
    const first = body as {
      outcome: string;
      results: { title: string; url: string | null }[];
      more: number | null;
    };
    assert.equal(first.outcome, 'found');
    assert.equal(first.results.length, 10);
    assert.equal(first.more, 10);
    const rest = (await sanne.search('alle trainingen', 10)).body as typeof first;
    assert.ok(rest.results.length > 0);
    assert.ok(
      rest.results.every(
        ({ title, url }) => !first.results.some((one) => one.title === title && one.url === url),
      ),
    );
    const none = (await sanne.search('xyzzy')).body as typeof first;
    assert.deepEqual([none.outcome, none.results, none.more], ['none', [], null]);
  });

  it('gives help first when somebody seems to be in danger', async () => {
    const { body } = await sanne.search('mijn buurman slaat nu zijn kind');
    const { urgent, suicide, results } = body as { urgent: boolean; suicide: boolean; results: unknown[] };
    assert.deepEqual([urgent, suicide, results], [true, false, []]);
    const { body: other } = await sanne.search('ik wil dood');
    assert.equal((other as typeof body & { suicide: boolean }).suicide, true);
  });

  it('says about the bot what is true for who reads it, and tells strangers nothing of a team', async () => {
    const about = content.about.find(({ id }) => id === 'anoniem');
    assert.ok(about);
    const group = new Chat(tab.bot, { ...GROUP, id: '19:stemt@thread.v2' });
    await group.ask(wordOf('vote-first'));
    const told = async (place: string, person = 'Sanne Bakker') => {
      const { body } = await (await tab.page(place, person)).search('is dit anoniem?');
      return (body as { about: { text: string; link: unknown; inChat: { word: string } } }).about;
    };
    assert.equal((await told('personal')).text, about.alone);
    assert.equal((await told(`chat:${group.place.id}`)).text, about.voting);
    assert.equal((await told(`chat:${group.place.id}`, 'Joris Smit')).text, about.text);
    assert.equal((await told('no place at all')).text, about.text);
    const { link, inChat } = await told('personal');
    assert.deepEqual([link, inChat.word], [null, content.commands.commands['my-data']?.[0]]);
  });
});

describe('What is asked of the tab', () => {
  let tab: Awaited<ReturnType<typeof startTab>>;
  let sanne: TabClient;
  before(async () => {
    tab = await startTab();
    tab.bot.tab = PLENTY;
    await tab.bot.restart();
    sanne = await tab.page('personal');
  });
  after(() => tab.stop());

  const refused = ({ status, body }: Answered, as: number, name: keyof typeof tabProblems) => {
    assert.equal(status, as);
    assert.deepEqual(body, { error: tabProblems[name] });
  };
  const post = (body: string) => sanne.send('/tab/api/turn?place=personal', { method: 'POST', body });

  it('has to be readable', async () => {
    const id = randomUUID();
    for (const body of ['', '{', '[]', '"x"', '{}', '{"data":{}}', '{"id":"1","data":{}}']) {
      refused(await post(body), 400, 'badRequest');
    }
    refused(await post(JSON.stringify({ id, data: {}, more: 1 })), 400, 'badRequest');
    refused(await sanne.search('x'.repeat(401)), 400, 'badRequest');
    refused(await sanne.send('/tab/api/search'), 400, 'badRequest');
  });

  it('has to be of a size that a card can be', async () => {
    const { status, body } = await post(JSON.stringify({ id: randomUUID(), data: 'x'.repeat(300_000) }));
    assert.equal(status, 413);
    assert.deepEqual(body, { error: tabProblems.badRequest });
  });

  it('has to name a place as the page does', async () => {
    for (const place of [
      '',
      'chat:',
      'channel',
      'team:1',
      'person:aad-Mo Yilmaz',
      `chat:${'x'.repeat(301)}`,
    ]) {
      const client = await tab.page(place);
      refused(await client.get('me'), 400, 'badRequest');
    }
    refused(await sanne.send('/tab/api/me'), 400, 'badRequest');
  });

  it('whatever it is, is answered with a card or a sentence, and never breaks anything', async () => {
    const kinds = fc.constantFrom(
      'start',
      'answer',
      'open',
      'next',
      'save',
      'overview',
      'question',
      'download',
      'x',
    );
    const event = fc.record({ kind: kinds }, { requiredKeys: [] }).chain((known) =>
      fc.record({
        ...Object.fromEntries(Object.entries(known).map(([name, value]) => [name, fc.constant(value)])),
        round: fc.oneof(fc.integer(), fc.string()),
        criterion: fc.oneof(fc.constantFrom('1', '3A', '99'), fc.string()),
        choice: fc.oneof(fc.constantFrom('voldoende', 'deels'), fc.string()),
        text: fc.string(),
        from: fc.constantFrom('welcome', 'help', 'nowhere'),
      }),
    );
    const data = fc.oneof(fc.record({ event }), fc.jsonValue());
    await fc.assert(
      fc.asyncProperty(data, fc.uuid(), async (sent, id) => {
        const { status, body } = await sanne.turn(sent, id);
        assert.equal(status, 200);
        assert.ok(Array.isArray((body as { card: { body: unknown } }).card.body));
      }),
      { numRuns: 100 },
    );
  });

  it('is refused in the same words for every place that is not theirs', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('chat:', 'channel:'),
        fc.string({ minLength: 1 }),
        async (kind, id) => {
          const { status, text } = await new TabClient(tab.bot, kind + id, sanne.token).get('me');
          const name = /[\n\r\u2028\u2029]/.test(id) ? 'badRequest' : 'noAccess';
          assert.deepEqual(
            [status, text],
            [name === 'noAccess' ? 403 : 400, JSON.stringify({ error: tabProblems[name] })],
          );
        },
      ),
      { numRuns: 50 },
    );
  });

  it('has to be something that there is', async () => {
    refused(await sanne.send('/tab/api/teams?place=personal'), 404, 'notFound');
    refused(await sanne.send('/tab/api/constructor'), 404, 'notFound');
    refused(await sanne.send('/tab/api/me', { method: 'POST', body: '{}' }), 404, 'notFound');
    refused(await sanne.send('/tab/api/local'), 404, 'notFound');
    const { status } = await sanne.send('/tab/api/me', { method: 'DELETE' });
    assert.equal(status, 405);
  });

  it('may be asked often, but not without end', async () => {
    tab.bot.tab = { requests: 3 };
    await tab.bot.restart();
    for (let n = 0; n < 3; n += 1) assert.equal((await sanne.get('me')).status, 200);
    refused(await sanne.get('me'), 429, 'tooMany');
    const mo = await tab.page('personal', 'Mo Yilmaz');
    assert.equal((await mo.get('me')).status, 200);
    tab.bot.tab = PLENTY;
    await tab.bot.restart();
  });

  it('that goes wrong inside is told without details', async () => {
    tab.bot.broken = new Error('the disk /dev/sda is full');
    const answer = await sanne.get('me');
    tab.bot.broken = null;
    refused(answer, 500, 'failed');
    assert.match(tab.bot.logged.at(-1) ?? '', /dev\/sda/);
  });

  it('is answered with headers that keep it in Teams and nowhere else', async () => {
    const paths = [
      '/tab/api/me',
      '/tab/api/me?place=personal',
      '/tab/api/nothing',
      '/tab/assets/none.js',
      '/tab/x',
    ];
    const answers = await Promise.all([
      ...paths.map((path) => visitTab(tab.bot, path)),
      post('{'),
      sanne.get('me'),
      visitTab(tab.bot, '/tab', { method: 'PUT' }),
    ]);
    for (const { headers } of answers) {
      const policy = headers.get('content-security-policy') ?? '';
      assert.match(policy, /default-src 'none'; script-src 'self'; style-src 'self';/);
      assert.match(
        policy,
        /frame-ancestors https:\/\/teams\.microsoft\.com https:\/\/\*\.teams\.microsoft\.com /,
      );
      assert.doesNotMatch(policy, /unsafe|\*(?!\.)|http:/);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('referrer-policy'), 'no-referrer');
      assert.match(headers.get('permissions-policy') ?? '', /camera=\(\)/);
      assert.match(headers.get('strict-transport-security') ?? '', /max-age=\d{8}/);
      assert.equal(headers.get('cache-control'), 'no-store');
      assert.equal(headers.get('set-cookie'), null);
      assert.equal(headers.get('access-control-allow-origin'), null);
    }
  });
});

/** What the form of an improvement action sends. */
function actionData(): Record<string, unknown> {
  return {
    event: {
      kind: 'save-action',
      version: 0,
      round: 1,
      criterion: '1',
      resource: null,
      what: 'Afspraken maken',
      owner: '',
      role: 'aandachtsfunctionaris',
      due: '2027-01-15',
    },
  };
}
