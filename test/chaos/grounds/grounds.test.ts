import assert from 'node:assert/strict';
import type { Pressed } from '../press.ts';
import type { Ground } from './ground.ts';
import { rightAgain } from './right-again.ts';
import { CODES, tryGround } from './try-ground.ts';

describe('A ground', () => {
  async function tried(ground: Partial<Ground>): Promise<{ code: number; said: string }> {
    const lines: string[] = [];
    const whole: Ground = { tries: 'something', needs: [], try: async () => {}, ...ground };
    const code = await tryGround('here', (line) => lines.push(line), { here: whole });
    return { code, said: lines.join('\n') };
  }

  it('that nobody built is refused with the names of those that there are', async () => {
    const lines: string[] = [];
    assert.equal(await tryGround('constructor', (line) => lines.push(line)), CODES.missed);
    assert.match(lines.join('\n'), /no ground "constructor".*pgbouncer, failover, versions, tls/);
  });

  it('is skipped where a program is missing, and says which one and what brings it', async () => {
    const needs = [{ name: 'no-such-program', from: 'apt-get install no-such-program' }];
    const { code, said } = await tried({ needs, try: () => assert.fail('it was tried') });
    assert.equal(code, CODES.skipped);
    assert.match(said, /skipped: .*no-such-program is not on this machine \(apt-get install no-such-program/);
  });

  it('ends with 1 when one bar is missed, also when others hold', async () => {
    const { code, said } = await tried({
      async try({ bar, skip }) {
        bar('everything is quick', '1 s', true);
        bar('nothing is lost', 2, false);
        skip('the rest', 'it takes too long');
      },
    });
    assert.equal(code, CODES.missed);
    assert.match(
      said,
      /bar: everything is quick: 1 s\nMISSED: nothing is lost: 2\nskipped: the rest, because/,
    );
  });

  it('ends with 0 when every bar holds, and gives the path of a program that it needs', async () => {
    const node = { name: 'node', from: 'Node' };
    const { code, said } = await tried({ needs: [node], try: async ({ say, path }) => say(path(node)) });
    assert.equal(code, CODES.held);
    assert.match(said, /\/node\nhere: every bar holds/);
  });
});

describe('Replies are right again', () => {
  const reply = (at: number, told: Pressed['told']) => ({ told, began: at, took: 0 }) as Pressed;
  const endless = { until: Number.POSITIVE_INFINITY };

  it('with the first right one after the last that was not', () => {
    const replies = [reply(10, 'saved'), reply(40, 'refused'), reply(30, 'nothing'), reply(20, 'failed')];
    assert.equal(rightAgain(replies, 5, endless), 35);
    assert.equal(rightAgain(replies, 35, endless), 5);
  });

  it('whatever becomes of what was sent before', () => {
    const sentBefore = { told: 'failed', began: 1, took: 60 } as Pressed;
    assert.equal(rightAgain([sentBefore, reply(20, 'saved')], 5, endless), 15);
  });

  it('never, when the last one was wrong or none came before the next trouble', () => {
    assert.equal(rightAgain([reply(10, 'saved'), reply(20, 'failed')], 5, endless), Number.POSITIVE_INFINITY);
    assert.equal(rightAgain([reply(10, 'saved')], 5, { until: 10 }), Number.POSITIVE_INFINITY);
  });
});
