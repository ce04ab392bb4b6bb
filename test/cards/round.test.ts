import assert from 'node:assert/strict';
import { draw } from '../../cards/draw.ts';
import { capitalised } from '../../cards/parts/capitalised.ts';
import { stackedBars } from '../../cards/parts/result-chart.ts';
import { escaped } from '../../content/escaped.ts';
import { fill } from '../../content/fill.ts';
import { managerSummary } from '../../dialogs/managers/manager-summary.ts';
import type { Action } from '../../dialogs/plan/action.ts';
import { summaryView } from '../../dialogs/summary-view.ts';
import { pressables, textOf } from '../fixtures/card.ts';
import { actionOf } from '../fixtures/plan.ts';
import { allAnswered, content, NOW, scanOf } from '../fixtures/states.ts';
import { labelOf, says, TEXTS } from '../fixtures/wording.ts';

const TEAM = { id: 'team:1', kind: 'channel', name: 'Wijkteam Noord' } as const;
const ELS = { id: 'els', name: 'Els de Groot' };

type Node = Readonly<Record<string, unknown>>;

/** All answers of the scale, and one that is open. */
const ANSWERS = allAnswered('voldoende', {
  '2': 'onvoldoende',
  '3B': 'deels',
  '4': 'nvt',
  '5': null,
  '9': 'weet-niet',
});

const cardOf = (answers: Record<string, string>) =>
  draw(content, summaryView({ content, scan: scanOf(answers) }, { team: TEAM }));

function toManager(
  actions: readonly Action[],
  answers = ANSWERS,
  link: string | null = 'https://teams.example/x',
) {
  const scan = scanOf(answers, { closedAt: NOW });
  const facts = {
    team: TEAM,
    scan,
    before: null,
    actions,
    rhythm: 'niet',
    link,
    page: null,
    reader: ELS,
    now: NOW,
  } as const;
  return draw(content, managerSummary(content, facts, 'closed'));
}

/** What can be read before anything is unfolded. */
function shownOf(card: ReturnType<typeof draw>): string {
  return textOf({ ...card, body: card.body.filter((one) => one.isVisible !== false) });
}

function stripOf(card: ReturnType<typeof draw>): Node {
  const strip = card.body.find(
    (one) => one.type === 'Container' && one.items.some((line) => 'selectAction' in line),
  );
  assert.ok(strip);
  return strip;
}

describe('The symbols of a round', () => {
  it('stand for every criterion of every standard in the order of the framework, also what is unknown, n.v.t. or open', () => {
    for (const answers of [ANSWERS, {}, allAnswered('nvt')]) {
      const lines = textOf(stripOf(cardOf(answers)) as never).split('\n');
      const told = content.standards.flatMap(({ id, short, criteria }) => {
        const states = criteria.map(
          (one) => content.choices.find((choice) => choice.id === answers[one.id]) ?? content.open,
        );
        return [id, short, states.map(({ symbol }) => symbol).join(' ')];
      });
      assert.deepEqual(lines, told);
    }
  });

  it('are explained with how many there are of each, in the order of the scale, open last', () => {
    assert.ok(
      shownOf(cardOf(ANSWERS)).includes(
        [
          ...content.choices.map(
            (choice, n) => `${choice.symbol} ${n === 0 ? 30 : 1} ${choice.label.toLowerCase()}`,
          ),
          `${content.open.symbol} 1 ${content.open.label}`,
        ].join('  '),
      ),
    );
  });

  it('are told in words to screen readers, and unfold in words for everybody', () => {
    const card = cardOf(ANSWERS);
    const { items } = stripOf(card) as {
      items: { selectAction: { title: string; targetElements: string[] } }[];
    };
    const titles = items.map(({ selectAction }) => selectAction.title);
    assert.equal(titles.length, content.standards.length);
    const told = (at: number, stand: string, symbolen: string) => {
      const { id = '', short = '' } = content.standards[at] ?? {};
      return fill(TEXTS.summary.stripLine, { stand, standaard: `${id} ${short}`, symbolen });
    };
    assert.equal(titles[1], told(1, labelOf('onvoldoende'), '○'));
    assert.equal(titles[4], told(4, content.open.label, content.open.symbol));
    for (const { selectAction } of items) {
      const [id] = selectAction.targetElements;
      assert.ok(card.body.some((one) => one.id === id && one.isVisible === false));
    }
    for (const { id: standard, label } of content.standards)
      assert.ok(textOf(card).includes(`${standard} · ${label} – **`), standard);
  });
});

describe('A chart', () => {
  it('has a bar for everything and a part for every answer, in the order of the scale, open last', () => {
    const counts = {
      byChoice: { nvt: 1, 'weet-niet': 2, deels: 1, voldoende: 3, onvoldoende: 4 },
      open: 5,
      total: 16,
    };
    const empty = { byChoice: {}, open: 2, total: 2 };
    const { data } = stackedBars(content, [
      { title: 'vol', counts },
      { title: 'leeg', counts: empty },
    ]);
    assert.deepEqual(
      data.map(({ title, data: parts }) => [
        title,
        ...parts.map(({ legend, value }) => `${legend} ${value}`),
      ]),
      [
        [
          'vol',
          `${labelOf('voldoende')} 3`,
          `${labelOf('deels')} 1`,
          `${labelOf('onvoldoende')} 4`,
          `${labelOf('weet-niet')} 2`,
          `${labelOf('nvt')} 1`,
          `${content.open.label} 5`,
        ],
        ['leeg', `${content.open.label} 2`],
      ],
    );
    assert.equal(new Set(data[0]?.data.map(({ color }) => color)).size, 6);
  });
});

describe('The first screen of a summary', () => {
  it('names three that are strong and three that ask most, and tells nothing twice', () => {
    const shown = shownOf(cardOf(ANSWERS));
    const [best, first] = [escaped(TEXTS.summary.best), escaped(TEXTS.summary.first)];
    assert.match(shown, new RegExp(`^${best}(?:\\n● \\w+ [^\\n]+){3}\\n${first}\\n○ 2 [^\\n]+\\n◐ 3B `, 'm'));
    const lines = shown.split('\n').filter((line) => line.length > 25);
    assert.equal(new Set(lines).size, lines.length);
  });
});

describe('The card of a manager asks', () => {
  const action = (rest: Partial<Action>) => actionOf({ owner: null, role: 'Sanne', ...rest });

  it('first for what the team wants of them: by who they are, by name or by role', () => {
    for (const mine of [
      { owner: ELS.id, role: ELS.name },
      { role: 'els de groot' },
      { role: `${capitalised(TEXTS.managers.roles[3] ?? '')} of vervanger` },
    ]) {
      const shown = shownOf(
        toManager([action({ what: 'Wachtlijst', id: 2 }), action({ what: 'Uren regelen', ...mine })]),
      );
      const datum = '13 april 2026';
      const { asks, otherActions } = TEXTS.managers;
      for (const lines of [
        [asks.title, '3A · Uren regelen', fill(asks.you, { datum })],
        [otherActions, '3A · Wachtlijst', fill(TEXTS.summary.actionLine, { wie: 'Sanne', datum })],
      ])
        assert.ok(shown.includes(`${lines.join('\n')}\n`), shown);
    }
  });

  it('takes no other for the manager: a casemanager is none, nor is who owns it under the name of a role', () => {
    for (const other of [{ role: 'Casemanager' }, { owner: 'mo', role: 'Teamleider' }]) {
      assert.doesNotMatch(shownOf(toManager([action(other)])), says(TEXTS.managers.asks.you));
    }
  });

  it('about what is late, what has no action yet, and what the team does not know', () => {
    const late = shownOf(toManager([action({ due: '2026-02-01' })]));
    assert.match(late, says(TEXTS.managers.asks.oneOverdue));
    assert.match(late, says(TEXTS.managers.asks.late, { wie: 'Sanne', datum: '1 februari 2026' }));
    assert.match(shownOf(toManager([])), says(TEXTS.managers.asks.unplanned));
    assert.match(shownOf(toManager([])), says(TEXTS.managers.asks.unknown, { criteria: 9 }));
    assert.doesNotMatch(textOf(toManager([])), /jullie/);
  });

  it('nothing where nothing is asked, and says so', () => {
    assert.match(shownOf(toManager([], allAnswered('voldoende'))), says(TEXTS.managers.asks.nothing));
    assert.match(
      shownOf(toManager([action({ state: 'klaar' })], allAnswered('voldoende'))),
      says(TEXTS.managers.asks.nothing),
    );
  });

  it('for an answer with one button, where the conversation can be opened', () => {
    const titles = (link: string | null) =>
      JSON.stringify(toManager([], ANSWERS, link)).split(TEXTS.managers.answer).length - 1;
    assert.equal(titles('https://teams.example/x'), 1);
    assert.equal(titles(null), 0);
  });

  it('how often they want it, by what is chosen now', () => {
    assert.match(
      JSON.stringify(toManager([])),
      says(TEXTS.managers.rhythmTitle, { ritme: TEXTS.managers.rhythmNow.niet }),
    );
    const titles = pressables(toManager([])).map(({ title }) => title);
    assert.deepEqual(titles, [
      TEXTS.summary.download,
      TEXTS.managers.allTeams,
      TEXTS.managers.stop,
      TEXTS.managers.rhythms.maand,
      TEXTS.managers.rhythms.kwartaal,
    ]);
  });
});
