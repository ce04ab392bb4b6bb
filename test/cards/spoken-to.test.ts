import assert from 'node:assert/strict';
import { draw } from '../../cards/draw.ts';
import type { Scan } from '../../dialogs/scan.ts';
import type { State } from '../../dialogs/state.ts';
import type { View } from '../../dialogs/view.ts';
import { pressables, textOf } from '../fixtures/card.ts';
import type { SentCard } from '../fixtures/connector.ts';
import { ANNA, allAnswered, asking, content, press, scanOf, stateOf, type } from '../fixtures/states.ts';

const OWN = { team: { id: 'person:anna', kind: 'personal', name: 'Anna' } } as const;
const cardOf = (view: View) => draw(content, view) as unknown as SentCard;
/** The card's texts, the labels of its fields, and the titles of its buttons. */
const readOn = (view: View) => {
  const card = cardOf(view);
  const labels = JSON.stringify(card).match(/"label":"[^"]*"/g) ?? [];
  return [textOf(card), ...labels, ...pressables(card).map(({ title }) => title)].join('\n');
};
/** What stands on the card that asks 3A, and on the one that asks why 3B was chosen. */
const asked = (rest: Partial<State>) => {
  const state = stateOf(scanOf({ '3B': 'deels' }), rest);
  const events = [
    { kind: 'open', criterion: '3A' },
    { kind: 'why', round: 1, criterion: '3B' },
  ] as const;
  return events.map((event) => readOn(press(state, event).view)).join('\n');
};

describe('To whom a card speaks', () => {
  it('asks a team for what it chooses together, and one person for what they choose', () => {
    const [team, one] = [asked({}), asked(OWN)];
    for (const words of ['? Weten we niet', '"Waarom kiezen jullie dit? (hoeft niet)"']) {
      assert.ok(team.includes(words) && !one.includes(words), words);
    }
    for (const words of ['? Weet ik niet', '"Waarom kies je dit? (hoeft niet)"']) {
      assert.ok(one.includes(words) && !team.includes(words), words);
    }
    assert.ok(team.includes('"Link naar een document (hoeft niet)"'));
  });

  it('keeps to that in what follows an answer, and in the line that is left above', () => {
    const scan = scanOf({ '3A': 'weet-niet' });
    const state = { ...OWN, placed: asking('3B') };
    assert.match(readOn(press(stateOf(scan, state), { kind: 'skip', round: 1 }).view), /Weet ik niet/);
    const kept = press(stateOf(scanOf(), OWN), {
      kind: 'answer',
      criterion: '3A',
      version: 0,
      choice: 'weet-niet',
    });
    assert.match(readOn(kept.view), /Bewaard: 3A \? Weet ik niet\. Hoe weet je dit\?/);
    const all = stateOf(scanOf(allAnswered('weet-niet')), { ...OWN, placed: asking('1') });
    const [line] = type(all, 'overzicht').landing.updates;
    assert.match(readOn(line?.view as View), /Weet ik niet/);
  });

  it('never says jullie to one person on a card that asks a criterion, closes a round, or tells how the bot works', () => {
    const closing = stateOf(scanOf(allAnswered('deels')), { ...OWN, managers: [], actions: [], rounds: [] });
    const views = [
      press(closing, { kind: 'close', round: 1 }).view,
      press(closing, { kind: 'confirm-close', round: 1 }).view,
      ...['hulp', 'hallo', 'stop', 'bedankt', 'oké'].map((words) => type(stateOf(scanOf(), OWN), words).view),
      type(stateOf(null, OWN), 'overzicht').view,
    ].filter(({ kind }) => kind !== 'summary');
    for (const view of views) assert.doesNotMatch(readOn(view), /\bjullie\b/i, view.kind);
  });

  it('praises a conversation only where there was one', () => {
    const closed = (rest: Partial<State>) => {
      const scan: Scan = scanOf(allAnswered('deels'));
      const state = stateOf(scan, { managers: [], actions: [], rounds: [], ...rest });
      const { view } = press(state, { kind: 'confirm-close', round: 1 });
      return 'notice' in view ? view.notice?.text : '';
    };
    assert.equal(closed({}), 'Ronde 1 is afgesloten. Mooi dat jullie dit gesprek hebben gevoerd.');
    assert.equal(closed(OWN), 'Ronde 1 is afgesloten.');
  });

  it('says that nothing was kept only of what was not kept, and you are welcome only to thanks', () => {
    const said = (words: string) => readOn(type(stateOf(scanOf()), words).view);
    assert.match(said('ga naar 12'), /^Let op\n“12” bestaat niet/m);
    assert.doesNotMatch(said('ga naar 12'), /Niet bewaard/);
    assert.doesNotMatch(readOn(press(stateOf(scanOf()), { kind: 'malformed' }).view), /Niet bewaard/);
    const stale = press(stateOf(scanOf({ '3A': 'deels' }), { member: { ...ANNA, name: 'Bram' } }), {
      kind: 'answer',
      criterion: '3A',
      version: 0,
      choice: 'voldoende',
    });
    assert.match(readOn(stale.view), /Niet bewaard\nAnna koos hier intussen Deels/);
    assert.match(said('bedankt'), /^Graag gedaan/);
    assert.doesNotMatch(said('oké'), /Graag gedaan/);
  });

  it('says once whose words these are: under how the bot works', () => {
    const whose = (view: View) => readOn(view).split(content.ownWords).length - 1;
    assert.equal(whose(type(stateOf(scanOf()), 'hulp').view), 1);
    assert.equal(whose(press(stateOf(scanOf()), { kind: 'open', criterion: '3A' }).view), 0);
    assert.equal(whose(type(stateOf(scanOf(), { placed: asking('3A') }), 'gespreksgids').view), 0);
  });
});
