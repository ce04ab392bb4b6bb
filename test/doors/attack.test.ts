import assert from 'node:assert/strict';
import { listed } from '../fixtures/connector.ts';
import { TENANT } from '../fixtures/registration.ts';
import { ATTACKS, type Attack } from './attacks.ts';
import { choose, GROUP_TEAM, LockedBot, press } from './locked-bot.ts';

describe('A request that should not come in', () => {
  let bot: LockedBot;
  let kept: string;
  const rows: string[] = [];
  before(async () => {
    bot = await LockedBot.start();
    await bot.post(press({ event: { kind: 'together' } }));
    await bot.post(choose('voldoende', 0));
    const sanne = { id: '29:sanne', aadObjectId: 'aad-sanne', tenantId: TENANT };
    bot.connector.known.roster.push(listed('Sanne Bakker', sanne));
    await bot.post(press({ event: { kind: 'vote-first', standard: '3' } }));
    await bot.settled();
    kept = await bot.kept(GROUP_TEAM);
    assert.match(kept, /voldoende/);
  });
  after(async () => {
    await bot.stop();
    // Asked for by itself it is a table to read.
    if (process.argv.some((argument) => argument.includes('attack.test'))) print(rows);
  });

  it('is one of at least 40', () => {
    assert.ok(ATTACKS.length >= 40);
  });

  for (const attack of ATTACKS) {
    it(`${attack.what}: ${attack.status}, and nothing changes`, async () => {
      rows.push(await judge(attack));
    });
  }

  it('leaves the server as it was: who is let in still is', async () => {
    const { status } = await bot.post(choose('onvoldoende', 1));
    assert.equal(status, 200);
    assert.notEqual(await bot.kept(GROUP_TEAM), kept);
  });

  async function judge({ what, status, send }: Attack): Promise<string> {
    const told = bot.told.length;
    const answered = await send(bot);
    await bot.settled();
    // Who is let in gets a card, and the cards in the chat are brought up to date.
    const quiet = status === 200 || bot.told.length === told;
    const same = (await bot.kept(GROUP_TEAM)) === kept && quiet;
    assert.equal(answered, status);
    assert.ok(same, 'something changed');
    return `${what.padEnd(48)} ${String(status).padEnd(9)} ${String(answered).padEnd(9)} nothing changed`;
  }
});

function print(rows: readonly string[]): void {
  process.stdout.write(
    `\n${'request'.padEnd(48)} ${'expected'.padEnd(9)} ${'answered'.padEnd(9)} effect\n${rows.join('\n')}\n`,
  );
}
