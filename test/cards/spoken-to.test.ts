import assert from 'node:assert/strict';
import { draw } from '../../cards/draw.ts';
import { fill } from '../../content/fill.ts';
import type { ButtonEvent } from '../../dialogs/event.ts';
import type { Action } from '../../dialogs/plan/action.ts';
import type { Scan } from '../../dialogs/scan.ts';
import type { State } from '../../dialogs/state.ts';
import type { View } from '../../dialogs/view.ts';
import { pressables, textOf } from '../fixtures/card.ts';
import type { SentCard } from '../fixtures/connector.ts';
import { ANNA, allAnswered, asking, content, NOW, press, scanOf, stateOf, type } from '../fixtures/states.ts';
import { ALONE_TEXTS, inOrder, labelOf, markedOf, says, TEXTS, voteOf, wordOf } from '../fixtures/wording.ts';

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

const { texts, alone: _alone, one: _one, ...source } = content;

/** What a team says and one person does not. */
const TOGETHER = /[^\n]*\b(jullie|samen|weten we)\b[^\n]*/i;

/** Every sentence of the framework, the infobox and the guides: those speak of how a team works, to whoever reads them. */
const SOURCE = [...sentencesIn(source)].sort((a, b) => b.length - a.length);

function sentencesIn(part: unknown): Set<string> {
  if (typeof part === 'string') return new Set(part.length > 20 ? [part] : []);
  if (typeof part !== 'object' || part === null) return new Set();
  return new Set(Object.values(part).flatMap((one) => [...sentencesIn(one)]));
}

const withoutSource = (words: string) => SOURCE.reduce((left, one) => left.replaceAll(one, ''), words);

const KNOWN = {
  managers: [],
  actions: [],
  rounds: [],
  roster: [],
  owned: [],
  teams: [],
  region: null,
  released: null,
  paused: { member: false, team: false },
  candidate: { id: 'els', name: 'Els', standing: 'reachable' },
} satisfies Partial<State>;

const STRANGER = { id: 'lee', name: 'Lee', standing: 'other-tenant' } as const;

const ACTION: Action = {
  id: 1,
  round: 1,
  criterion: '3A',
  resource: null,
  what: 'Lezen',
  owner: null,
  role: 'coach',
  due: '2026-04-01',
  state: 'open',
  reason: '',
  version: 1,
  by: 'Anna',
};

/** Every card that somebody comes to who does the scan alone, with what they said before it. */
function walkAlone(): { said: string; view: View }[] {
  const closed = scanOf(allAnswered('deels'), { closedAt: NOW });
  const states = [
    stateOf(null, { ...OWN, ...KNOWN }),
    stateOf(scanOf(), { ...OWN, ...KNOWN }),
    stateOf(scanOf({ '3A': 'onvoldoende', '3B': 'weet-niet' }), {
      ...OWN,
      ...KNOWN,
      placed: asking('3A'),
      actions: [ACTION],
    }),
    stateOf(scanOf(allAnswered('deels')), { ...OWN, ...KNOWN, placed: asking('10G') }),
    stateOf(closed, { ...OWN, ...KNOWN, rounds: [closed, { ...closed, round: 2 }] }),
  ];
  const words = [...COMMANDS, '3a onvoldoende', 'weet ik niet', 'ga naar 12', 'nvt'];
  const events: ButtonEvent[] = [
    { kind: 'answer', criterion: '3A', version: 1, choice: 'weet-niet' },
    { kind: 'answer', criterion: '3B', version: 0, choice: 'nvt' },
    { kind: 'why', round: 1, criterion: '3A' },
    { kind: 'open', round: 1, standard: '3', all: true },
    { kind: 'evidence', round: 1, criterion: '3A', version: 1, evidence: 'gevoel' },
    { kind: 'close', round: 1 },
    { kind: 'confirm-close', round: 1 },
    { kind: 'plan' },
    { kind: 'new-action', criterion: '3A' },
    { kind: 'new-action', criterion: '3A', resource: null },
    ...content.resources
      .slice(0, 40)
      .map(({ id }): ButtonEvent => ({ kind: 'new-action', criterion: '3A', resource: id })),
    {
      kind: 'save-action',
      version: 0,
      round: 1,
      criterion: '3A',
      resource: null,
      what: '',
      owner: '',
      role: '',
      due: '',
    },
    { kind: 'open-action', action: 1 },
    { kind: 'open-action', action: 1, to: 'change' },
    { kind: 'open-action', action: 1, to: 'drop' },
    { kind: 'action-state', action: 1, version: 1, state: 'vervallen', reason: '' },
    { kind: 'pause' },
    { kind: 'add-manager', person: 'els' },
    { kind: 'add-manager' },
    { kind: 'previous', round: 1, criterion: '3B' },
    { kind: 'skip', round: 1 },
  ];
  return states.flatMap((state) => [
    {
      said: 'a manager of another organisation',
      view: press({ ...state, candidate: STRANGER }, { kind: 'add-manager', person: 'lee' }).view,
    },
    ...words.map((said) => ({ said, view: type(state, said).view })),
    ...events.map((event) => ({ said: JSON.stringify(event), view: press(state, event).view })),
  ]);
}

/** What somebody can type about their own scan. */
const COMMANDS = [
  'start',
  'volgende',
  'vorige',
  'overslaan',
  'overzicht',
  'samenvatting',
  'toelichtingen',
  'afsluiten',
  wordOf('new-round'),
  wordOf('take-back'),
  'hulp',
  'stop',
  'hallo',
  'bedankt',
  'oké',
  'vraag',
  'ontvangers',
  'delen',
  'trend',
  'acties',
  wordOf('plan'),
  wordOf('together'),
  wordOf('vote-first'),
  wordOf('vote-alone'),
  'onthul',
  'gespreksgids',
];

describe('To whom a card speaks', () => {
  it('asks a team for what it chooses together, and one person for what they choose', () => {
    const [team, one] = [asked({}), asked(OWN)];
    for (const words of [labelOf('weet-niet'), TEXTS.standard.noteLabel]) {
      assert.ok(team.includes(words) && !one.includes(words), words);
    }
    for (const words of [voteOf('weet-niet'), ALONE_TEXTS.standard.noteLabel]) {
      assert.ok(one.includes(words) && !team.includes(words), words);
    }
    assert.ok(team.includes(TEXTS.standard.linkLabel));
  });

  it('keeps to that in what follows an answer, and in the line that is left above', () => {
    const scan = scanOf({ '3A': 'weet-niet' });
    const state = { ...OWN, placed: asking('3B') };
    assert.match(
      readOn(press(stateOf(scan, state), { kind: 'skip', round: 1 }).view),
      new RegExp(voteOf('weet-niet')),
    );
    const kept = press(stateOf(scanOf(), OWN), {
      kind: 'answer',
      criterion: '3A',
      version: 0,
      choice: 'weet-niet',
    });
    assert.match(readOn(kept.view), new RegExp(`3A \\? ${voteOf('weet-niet')}`));
    const known = press(stateOf(scanOf(), OWN), {
      kind: 'answer',
      criterion: '3A',
      version: 0,
      choice: 'deels',
    });
    assert.match(readOn(known.view), inOrder(markedOf('deels'), ALONE_TEXTS.talk.evidence.question));
    const all = stateOf(scanOf(allAnswered('weet-niet')), { ...OWN, placed: asking('1') });
    const [line] = type(all, wordOf('overview')).landing.updates;
    assert.match(readOn(line?.view as View), new RegExp(voteOf('weet-niet')));
  });

  it('never says jullie or samen to one person, on any card of their own scan', () => {
    const seen = new Set<string>();
    for (const { said, view } of walkAlone()) {
      seen.add(view.kind);
      const [words] = withoutSource(readOn(view)).match(TOGETHER) ?? [];
      assert.equal(words, undefined, `${view.kind}, after ${said}`);
    }
    for (const kind of [
      'standard',
      'why',
      'standard-done',
      'overview',
      'summary',
      'closing',
      'notes',
      'trend',
      'managers',
      'actions',
      'plan',
      'new-action',
      'action-form',
      'action',
      'action-drop',
      'reminders',
    ]) {
      assert.ok(seen.has(kind), `no card of ${kind} was seen`);
    }
  });

  it('speaks of the team on the same cards in a team', () => {
    const team = { id: 'team:1', kind: 'channel', name: 'Wijkteam Noord' } as const;
    const whole = stateOf(scanOf(allAnswered('deels')), { ...KNOWN, team });
    const read = (event: ButtonEvent) => readOn(press(whole, event).view);
    assert.match(read({ kind: 'actions' }), says(TEXTS.plan.none));
    assert.match(read({ kind: 'plan' }), says(TEXTS.plan.choose.title));
    assert.match(read({ kind: 'new-action', criterion: '1', resource: null }), says(TEXTS.plan.form.what));
  });

  it('praises a conversation only where there was one', () => {
    const closed = (rest: Partial<State>) => {
      const scan: Scan = scanOf(allAnswered('deels'));
      const state = stateOf(scan, { managers: [], actions: [], rounds: [], ...rest });
      const { view } = press(state, { kind: 'confirm-close', round: 1 });
      return 'notice' in view ? view.notice?.text : '';
    };
    assert.equal(closed({}), fill(TEXTS.notices.justClosed, { ronde: 1 }));
    assert.equal(closed(OWN), fill(ALONE_TEXTS.notices.justClosed, { ronde: 1 }));
  });

  it('says that nothing was kept only of what was not kept, and you are welcome only to thanks', () => {
    const said = (words: string) => readOn(type(stateOf(scanOf()), words).view);
    assert.match(said('ga naar 12'), /^Standaard 12 bestaat niet/m);
    assert.doesNotMatch(said('ga naar 12'), says(TEXTS.tones.problem));
    assert.doesNotMatch(
      readOn(press(stateOf(scanOf()), { kind: 'malformed' }).view),
      says(TEXTS.tones.problem),
    );
    const stale = press(stateOf(scanOf({ '3A': 'deels' }), { member: { ...ANNA, name: 'Bram' } }), {
      kind: 'answer',
      criterion: '3A',
      version: 0,
      choice: 'voldoende',
    });
    assert.match(
      readOn(stale.view),
      inOrder(TEXTS.tones.problem, says(TEXTS.notices.colleagueChose, { naam: 'Anna' })),
    );
    assert.match(said(wordOf('thanks')), /^Graag gedaan/);
    assert.doesNotMatch(said(wordOf('fine')), says(TEXTS.messages.thanks.title));
  });

  it('says once whose words these are: under how the bot works', () => {
    const whose = (view: View) => readOn(view).split(content.ownWords).length - 1;
    assert.equal(whose(type(stateOf(scanOf()), 'hulp').view), 1);
    assert.equal(whose(press(stateOf(scanOf()), { kind: 'open', criterion: '3A' }).view), 0);
    assert.equal(whose(type(stateOf(scanOf(), { placed: asking('3A') }), 'gespreksgids').view), 0);
  });
});
