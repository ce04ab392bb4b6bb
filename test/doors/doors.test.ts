import assert from 'node:assert/strict';
import { SERVICE, TENANT } from '../fixtures/registration.ts';
import { setBack } from '../fixtures/set-back.ts';
import { choose, GROUP_TEAM, LockedBot, press } from './locked-bot.ts';

const HOUR = 3_600_000;
const START = { event: { kind: 'together' } };

/** A bot for one test. */
async function withBot(work: (bot: LockedBot) => Promise<void>, doors = {}): Promise<void> {
  const bot = await LockedBot.start(doors);
  try {
    await work(bot);
  } finally {
    await bot.stop();
  }
}

describe('A request of Teams', () => {
  it('comes in, also when its tenant is written in capitals', () =>
    withBot(async (bot) => {
      const conversation = { id: '19:x', conversationType: 'groupChat', tenantId: TENANT.toUpperCase() };
      assert.equal((await bot.post(press(START, { conversation }))).status, 200);
    }));

  it('comes in from a second tenant that is on the list', () =>
    withBot(
      async (bot) => {
        const tenant = { channelData: { tenant: { id: 'elders' } } };
        const conversation = { id: '19:x', conversationType: 'groupChat' };
        assert.equal((await bot.post(press(START, { conversation, ...tenant }))).status, 200);
      },
      { tenants: [TENANT, 'elders'] },
    ));

  it('comes in from somebody of a tenant on the list in a shared channel of another', () =>
    withBot(
      async (bot) => {
        const from = { id: '29:piet', aadObjectId: 'piet', tenantId: 'elders' };
        assert.equal((await bot.post(press(START, { from }))).status, 200);
      },
      { tenants: [TENANT, 'elders'] },
    ));

  it('is answered where the token says', () =>
    withBot(async (bot) => {
      const message = press(undefined, { type: 'message', text: 'hallo', value: undefined });
      await bot.post(message);
      assert.ok(bot.told[0]?.startsWith(`POST ${SERVICE}v3/conversations/19:noord@thread.v2/activities`));
    }));

  it('of a language that is no text is answered too', () =>
    withBot(async (bot) => {
      await bot.post(press(undefined, { type: 'message', text: 'hallo', value: undefined, locale: 0 }));
      assert.equal(bot.told[0]?.startsWith(`POST ${SERVICE}`), true);
    }));

  it('says how it is to be treated in every answer', () =>
    withBot(async (bot) => {
      const answers = [
        (await bot.post(press(START))).headers,
        (await bot.post(press(START), { authorization: '' })).headers,
        (await fetch(`${bot.url}/nergens`)).headers,
        (await fetch(`${bot.url}/health/live`)).headers,
      ];
      for (const headers of answers) {
        assert.equal(headers.get('x-content-type-options'), 'nosniff');
        assert.equal(headers.get('cache-control'), 'no-store');
        assert.equal(headers.get('strict-transport-security'), 'max-age=31536000');
        assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
        assert.equal(headers.get('server'), null);
        assert.equal(headers.get('x-powered-by'), null);
      }
    }));
});

describe('A token that was verified', () => {
  it('lets the next request in without the provider, but only for what it is for', () =>
    withBot(async (bot) => {
      const authorization = `Bearer ${await bot.provider.token({ serviceurl: SERVICE })}`;
      const ask = async (more = {}) => (await bot.post(press(START, more), { authorization })).status;
      assert.equal(await ask(), 200);
      bot.provider.hide();
      assert.equal(await ask(), 200);
      assert.equal(await ask({ serviceUrl: 'https://smba.trafficmanager.net/uk/' }), 403);
      assert.equal(await ask({ channelId: 'webchat' }), 403);
      assert.equal(await ask({ channelData: { tenant: { id: 'elders' } } }), 403);
    }));

  it('is checked again when it expires', () =>
    withBot(async (bot) => {
      // It holds for three seconds more, so that the first request comes in time on a machine that does other things too.
      const exp = Math.floor(Date.now() / 1_000) - 297;
      const authorization = `Bearer ${await bot.provider.token({ serviceurl: SERVICE, exp })}`;
      const ask = async () => (await bot.post(press(START), { authorization })).status;
      assert.equal(await ask(), 200);
      await new Promise((resolve) => setTimeout(resolve, 4_100));
      assert.equal(await ask(), 401);
    }));
});

describe('Keys that can not be had', () => {
  it('are nobody’s fault: come back later, and it is tried again then', () =>
    withBot(
      async (bot) => {
        const { status, text, headers } = await bot.post(press(START));
        assert.deepEqual([status, text, headers.get('retry-after')], [503, '', '10']);
        assert.match(bot.logged.join('\n'), /who calls can not be checked/);
      },
      { openId: { issuer: 'https://api.botframework.com', metadata: 'http://127.0.0.1:9/' } },
    ));
});

describe('Too many requests', () => {
  it('of one person are refused for a moment, and nobody else’s', () =>
    withBot(
      async (bot) => {
        const mo = { from: { id: '29:mo', name: 'Mo', aadObjectId: 'aad-mo' } };
        for (let n = 0; n < 5; n += 1) assert.equal((await bot.post(press(START))).status, 200);
        const { status, headers } = await bot.post(press(START));
        assert.deepEqual([status, headers.get('retry-after')], [429, '10']);
        assert.equal((await bot.post(press(START, mo))).status, 200);
      },
      { perSender: 5 },
    ));

  it('of one person are counted anew ten seconds later, also when the clock was set back an hour', async () => {
    let elapsed = 0;
    await withBot(
      async (bot) => {
        const authorization = `Bearer ${await bot.provider.token({ serviceurl: SERVICE })}`;
        const ask = async () => (await bot.post(press(START), { authorization })).status;
        assert.deepEqual([await ask(), await ask()], [200, 429]);
        await setBack(HOUR, async () => {
          elapsed += 9_000;
          assert.equal(await ask(), 429);
          elapsed += 1_000;
          assert.deepEqual([await ask(), await ask()], [200, 429]);
        });
      },
      { perSender: 1, elapsed: () => elapsed },
    );
  });
});

describe('Tokens that do not hold', () => {
  /** What a token of this kind gets, sent so often. */
  async function flood(bot: LockedBot, authorization: string, times: number): Promise<number[]> {
    const answers: number[] = [];
    for (let n = 0; n < times; n += 1) {
      answers.push((await bot.post(press(START), { authorization })).status);
    }
    return answers;
  }
  const forged = async ({ provider }: LockedBot) =>
    `Bearer ${await provider.token({ serviceurl: SERVICE }, 'stranger')}`;

  it('and were forged are told to slow down, and keep out nobody whose token holds', () =>
    withBot(
      async (bot) => {
        const known = `Bearer ${await bot.provider.token({ serviceurl: SERVICE })}`;
        assert.deepEqual(await flood(bot, known, 1), [200]);
        assert.deepEqual(await flood(bot, await forged(bot), 5), [401, 401, 429, 429, 429]);
        const { headers } = await bot.post(press(START), { authorization: await forged(bot) });
        assert.equal(headers.get('retry-after'), '10');
        assert.deepEqual(await flood(bot, known, 1), [200]);
        for (let n = 0; n < 3; n += 1) {
          const another = `Bearer ${await bot.provider.token({ serviceurl: SERVICE, jti: `${n}` })}`;
          assert.deepEqual(await flood(bot, another, 1), [200]);
          assert.deepEqual(await flood(bot, await forged(bot), 1), [429]);
        }
      },
      { forged: 2 },
    ));

  it('are not counted when no cryptography is needed to see it, nor when they were signed well', () =>
    withBot(
      async (bot) => {
        const { provider } = bot;
        const past = Math.floor(Date.now() / 1_000) - 3_600;
        const others = [
          '',
          'Bearer a.b.c',
          'Bearer sesam-open-u',
          `Bearer ${provider.unsigned({ serviceurl: SERVICE })}`,
          `Bearer ${await provider.symmetric({ serviceurl: SERVICE })}`,
          `Bearer ${await provider.ofUnknownKey({ serviceurl: SERVICE })}`,
          `Bearer ${await provider.token({ serviceurl: SERVICE, nbf: past, exp: past })}`,
          `Bearer ${await provider.token({ serviceurl: SERVICE, aud: 'another' })}`,
        ];
        for (const other of others) assert.deepEqual(await flood(bot, other, 3), [401, 401, 401]);
        assert.deepEqual(await flood(bot, await forged(bot), 3), [401, 401, 429]);
        assert.deepEqual(await flood(bot, '', 1), [401]);
      },
      { forged: 2 },
    ));

  it('give the operator one line a minute, with how often', async () => {
    let elapsed = 0;
    await withBot(
      async (bot) => {
        await flood(bot, await forged(bot), 20);
        const lines = () => bot.logged.filter((line) => line.includes('a request was refused'));
        assert.deepEqual(lines().map(timesIn), [1]);
        assert.match(lines()[0] ?? '', /forged tokens; those that hold still get in/);
        for (let n = 0; n < 6; n += 1) {
          elapsed += 10_000;
          await flood(bot, await forged(bot), 3);
        }
        assert.deepEqual(lines().map(timesIn), [1, 18 + 6 * 2 - 1]);
      },
      { forged: 1, elapsed: () => elapsed },
    );
  });

  it('and name a key that nobody knows have the keys fetched seldom, and keep nobody waiting', async () => {
    let elapsed = 0;
    await withBot(
      async (bot) => {
        const { provider } = bot;
        const unknown = `Bearer ${await provider.ofUnknownKey({ serviceurl: SERVICE })}`;
        const right = async (jti: string) => `Bearer ${await provider.token({ serviceurl: SERVICE, jti })}`;
        assert.equal(new Set(await flood(bot, unknown, 10)).size, 1);
        assert.equal(provider.asked, 1);
        elapsed += 30_000;
        await setBack(HOUR, () => flood(bot, unknown, 10));
        assert.equal(provider.asked, 2, 'seldom, by a clock that nobody sets back');
        elapsed += 30_000;
        const release = provider.hold();
        let answered = 0;
        const waiting = Array.from({ length: 10 }, async () => {
          const { status } = await bot.post(press(START), { authorization: unknown });
          answered += 1;
          return status;
        });
        assert.deepEqual(await flood(bot, await right('a'), 1), [200]);
        assert.equal(answered, 0, 'the others still wait for the keys');
        release();
        assert.deepEqual(new Set(await Promise.all(waiting)), new Set([503]));
        assert.deepEqual(await flood(bot, await right('b'), 1), [200]);
        const told = bot.logged.filter((line) => line.includes('who calls can not be checked'));
        assert.equal(told.length, 1);
      },
      { elapsed: () => elapsed },
    );
  });
});

describe('An activity that comes again', () => {
  it('at the same moment is done once and answered the same', () =>
    withBot(async (bot) => {
      await bot.post(press(START));
      const again = choose('voldoende', 0);
      const answers = await Promise.all(Array.from({ length: 8 }, () => bot.post(again)));
      assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
      assert.equal(new Set(answers.map(({ text }) => text)).size, 1);
      assert.equal(answersIn(await bot.kept(GROUP_TEAM)), 1);
    }));

  it('after a restart is not done twice, and answered with a card', () =>
    withBot(async (bot) => {
      await bot.post(press(START));
      const again = choose('voldoende', 0);
      await bot.post(again);
      await bot.post(choose('onvoldoende', 1));
      const kept = await bot.kept(GROUP_TEAM);
      await bot.restart();
      const { status, text } = await bot.post(again);
      assert.equal(status, 200);
      assert.equal(JSON.parse(text).value.type, 'AdaptiveCard');
      assert.equal(await bot.kept(GROUP_TEAM), kept);
    }));
});

function timesIn(line: string): number {
  return JSON.parse(line).times;
}

/** How many lines of the trail tell of an answer. */
function answersIn(kept: string): number {
  const [, trail] = JSON.parse(kept) as [unknown, { kind: string }[]];
  return trail.filter(({ kind }) => kind.includes('answer')).length;
}
