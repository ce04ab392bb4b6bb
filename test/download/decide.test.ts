import assert from 'node:assert/strict';
import { draw } from '../../cards/draw.ts';
import type { ManagedTeam } from '../../dialogs/managers/manager.ts';
import type { Scan } from '../../dialogs/scan.ts';
import type { State } from '../../dialogs/state.ts';
import { pressables, textOf } from '../fixtures/card.ts';
import type { SentCard } from '../fixtures/connector.ts';
import { content, noticeOf, press, scanOf, shown, stateOf, type } from '../fixtures/states.ts';

const { download } = content.texts;
const secret = { value: 's'.repeat(43), address: 'https://zelfscan.example' };
const PERSONAL = { team: { id: 'person:anna', kind: 'personal', name: 'jouw eigen zelfscan' } } as const;

const managed = (scan: Scan | null): ManagedTeam => ({
  id: 'team:zuid',
  name: 'Wijkteam Zuid',
  rhythm: 'niet',
  scan,
  before: null,
  actions: [],
});
const closed = scanOf({}, { round: 3, closedAt: '2026-02-01T09:00:00.000Z' });

const asking = (rest: Partial<State> = {}) => stateOf(scanOf({}, { round: 2 }), { secret, ...rest });

describe('Asking for a file', () => {
  it('offers the formats first, says what is in it, and moves no card', () => {
    for (const decision of [press(asking(), { kind: 'download' }), type(asking(), 'download')]) {
      const card = draw(content, shown(decision, 'download')) as SentCard;
      assert.deepEqual(
        pressables(card).map(({ title }) => title),
        ['Word', 'Excel', 'CSV', download.back],
      );
      assert.ok(textOf(card).includes(download.care));
      const { cardChange, updates } = decision.landing;
      assert.deepEqual([decision.changes, cardChange, updates], [[], null, []]);
    }
  });

  it('makes a link for a quarter of an hour, which only who pressed sees', () => {
    const decision = press(asking(), { kind: 'download', format: 'xlsx' });
    const { ready } = shown(decision, 'download');
    assert.deepEqual([decision.landing.reply, decision.landing.updates], [decision.view, []]);
    assert.deepEqual(ready, {
      format: 'xlsx',
      url: `https://zelfscan.example/download/${secret.value}`,
      until: '10:15',
    });
    const link = {
      team: 'team:1',
      format: 'xlsx',
      round: 2,
      withoutNotes: false,
      secret: secret.value,
      expires: '2026-03-02T09:15:00.000Z',
    };
    assert.deepEqual(decision.changes, [{ kind: 'link', link }]);
  });

  it('tells the time on a Dutch clock in summer too', () => {
    const state = asking({ now: '2026-07-02T21:50:00.000Z' });
    const card = draw(content, press(state, { kind: 'download', format: 'csv' }).view) as SentCard;
    assert.ok(textOf(card).includes('tot 00:05 uur'));
  });

  it('never posts a link where others read along: what was typed there gets buttons', () => {
    const { secret: _, ...seenByAll } = asking();
    for (const decision of [
      press(seenByAll, { kind: 'download', format: 'docx' }),
      press(asking(), { kind: 'download', format: 'docx', from: 'help' }),
    ]) {
      assert.deepEqual(decision.changes, []);
      assert.equal(shown(decision, 'download').ready, null);
      assert.equal(noticeOf(decision), download.notices.pressHere);
    }
  });

  it('gives what was typed in a chat of one’s own a link at once', () => {
    const decision = press(asking(PERSONAL), { kind: 'download', format: 'docx', from: 'help' });
    assert.equal(shown(decision, 'download').ready?.format, 'docx');
    assert.equal(decision.landing.post, decision.view);
  });

  it('says that there is nothing yet before the first round', () => {
    const decision = press(stateOf(null, { secret }), { kind: 'download', format: 'docx' });
    assert.equal(shown(decision, 'message').message, 'no-scan');
    assert.deepEqual(decision.changes, []);
  });

  it('does not make a file of what is kept about a person: that is asked for elsewhere', () => {
    const decision = press(asking(), { kind: 'download', format: 'json' });
    assert.equal(shown(decision, 'download').ready, null);
    assert.deepEqual(decision.changes, []);
  });
});

describe('A manager who asks for the file of a team', () => {
  const zuid = { kind: 'download', format: 'docx', team: 'team:zuid' } as const;

  it('gets the newest closed round without notes', () => {
    const decision = press(asking({ ...PERSONAL, teams: [managed(closed)] }), zuid);
    const [change] = decision.changes;
    assert.ok(change?.kind === 'link');
    const { team, round, withoutNotes } = change.link;
    assert.deepEqual([team, round, withoutNotes], ['team:zuid', 3, true]);
  });

  it('reads beforehand that notes and names are not in it', () => {
    const state = asking({ ...PERSONAL, teams: [managed(closed)] });
    const card = draw(content, press(state, { kind: 'download', team: 'team:zuid' }).view) as SentCard;
    assert.ok(textOf(card).includes(download.whatManager));
    assert.ok(!textOf(card).includes(download.care));
    assert.ok(JSON.stringify(pressables(card)).includes('"team":"team:zuid"'));
  });

  it('gets nothing of a team that the button names but the store does not', () => {
    for (const teams of [[], [{ ...managed(closed), id: 'team:noord' }]]) {
      const decision = press(asking({ ...PERSONAL, teams }), zuid);
      assert.deepEqual(decision.changes, []);
      assert.equal(noticeOf(decision), download.notices.notYours);
    }
  });

  it('gets nothing with notes of their own conversation’s team by naming it', () => {
    const decision = press(asking({ teams: [] }), { kind: 'download', format: 'docx', team: 'team:1' });
    assert.deepEqual(decision.changes, []);
  });

  it('reads that a team has not closed a round yet', () => {
    const decision = press(asking({ ...PERSONAL, teams: [managed(null)] }), zuid);
    assert.deepEqual(decision.changes, []);
    assert.equal(noticeOf(decision)?.startsWith('Wijkteam Zuid heeft nog geen ronde'), true);
  });
});
