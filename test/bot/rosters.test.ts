import assert from 'node:assert/strict';
import type { ListedPerson } from '../../src/bot/people/listed.ts';
import { createRosters } from '../../src/bot/people/rosters.ts';
import { listed } from '../fixtures/connector.ts';

const MINUTE = 60_000;

/** A place whose roster Teams tells, and how often it was asked. */
function place(...names: string[]) {
  const told = { now: 0, asked: 0, isWhole: true, people: names.map((name): ListedPerson => listed(name)) };
  const failures: string[] = [];
  const rosters = createRosters({ elapsed: () => told.now, failed: (what) => failures.push(what) });
  const ask = async () => {
    told.asked += 1;
    const { people, isWhole } = told;
    return { people: [...people], isWhole };
  };
  const isIn = (id: string, asking = ask) => rosters.membership('19:a', [id], asking);
  return { told, rosters, failures, ask, isIn };
}

describe('Who is in a place', () => {
  it('is asked of Teams once in five minutes, also when many ask at once', async () => {
    const { told, isIn } = place('Anna', 'Bram');
    const all = await Promise.all(Array.from({ length: 30 }, () => isIn('aad-Anna')));
    assert.deepEqual(all[29], { count: 2, isMember: true });
    told.now += 5 * MINUTE - 1;
    await isIn('aad-Bram');
    assert.equal(told.asked, 1);
    told.now += 1;
    await isIn('aad-Bram');
    assert.equal(told.asked, 2);
  });

  it('is asked anew, once, about people who were not there before', async () => {
    const { told, isIn } = place('Anna');
    await isIn('aad-Anna');
    told.people.push(listed('Bram'), listed('Cas'));
    const came = await Promise.all([isIn('aad-Bram'), isIn('aad-Cas'), isIn('aad-Bram')]);
    assert.deepEqual(new Set(came.map(({ isMember, count }) => `${isMember} ${count}`)), new Set(['true 3']));
    assert.equal(told.asked, 2);
    assert.deepEqual(await isIn('aad-Dirk'), { count: 3, isMember: false });
  });

  it('is not asked twice about a stranger when it was asked just now', async () => {
    const { told, isIn } = place('Anna');
    assert.deepEqual(await isIn('aad-Dirk'), { count: 1, isMember: false });
    assert.equal(told.asked, 1);
  });

  it('is known by each of the ids that Teams has for somebody', async () => {
    const { isIn } = place('Anna');
    assert.equal((await isIn('29:Anna')).isMember, true);
    assert.equal((await isIn('AAD-anna')).isMember, true);
  });

  it('is asked anew after somebody came or left', async () => {
    const { told, rosters, isIn } = place('Anna', 'Bram');
    await isIn('aad-Bram');
    told.people.pop();
    rosters.forget('19:a');
    assert.deepEqual(await isIn('aad-Bram'), { count: 1, isMember: false });
  });

  it('is not known when the list is cut, or when Teams does not tell, and is then asked again soon', async () => {
    const { told, failures, isIn } = place('Anna');
    told.isWhole = false;
    const unknown = { count: null, isMember: true };
    assert.deepEqual(await isIn('aad-Dirk'), unknown);
    told.isWhole = true;
    told.now += MINUTE / 4;
    assert.deepEqual(await isIn('aad-Anna'), { count: 1, isMember: true });
    told.now += 5 * MINUTE;
    const fails = () => Promise.reject(new Error('no'));
    assert.deepEqual(await isIn('aad-Anna', fails), unknown);
    assert.deepEqual(await isIn('aad-Anna', fails), unknown);
    assert.deepEqual(failures, ['the roster']);
  });

  it('tells the directory’s id of somebody who left, also long after Teams told it', async () => {
    const { told, rosters, isIn } = place('Anna');
    assert.equal(rosters.personOf('29:Anna'), null);
    await isIn('aad-Anna');
    rosters.forget('19:a');
    told.now += 60 * MINUTE;
    assert.equal(rosters.personOf('29:Anna'), 'aad-Anna');
    assert.equal(rosters.personOf('29:Bram'), null);
  });

  it('tells who an id of Teams is, of somebody who came just now too, and asks once about a guest without another', async () => {
    const { told, rosters, ask, isIn } = place('Anna');
    await isIn('aad-Anna');
    told.people.push(listed('Bram'), { id: '29:Gast', name: 'Gast' });
    const who = (id: string) => rosters.whoIs('19:a', id, ask);
    assert.deepEqual([await who('29:Anna'), told.asked], ['aad-Anna', 1]);
    assert.deepEqual([await who('29:Bram'), await who('29:Gast')], ['aad-Bram', '29:Gast']);
    assert.equal(told.asked, 2);
    assert.equal(await who('29:Dirk'), '29:Dirk');
  });

  it('tells the colleagues of one organisation only where there are several', async () => {
    const { told, isIn, rosters, ask } = place('Anna', 'Bram');
    assert.equal('colleagues' in (await isIn('aad-Anna')), false);
    rosters.forget('19:a');
    told.people.push(listed('Piet', { tenantId: 'elders' }));
    assert.deepEqual((await isIn('29:Bram')).colleagues, ['aad-Anna', 'aad-Bram']);
    assert.deepEqual((await rosters.membership('19:a', ['aad-Piet'], ask)).colleagues, ['aad-Piet']);
    const { tenantId: _, ...untold } = listed('Cas');
    told.people.push(untold);
    assert.equal('colleagues' in (await isIn('aad-Cas')), false, 'Teams does not tell theirs');
  });
});
