import assert from 'node:assert/strict';
import fc from 'fast-check';
import { content } from '../fixtures/bot.ts';
import '../fixtures/seed.ts';
import { overviewCard } from '../../cards/overview.ts';
import { capitalised } from '../../cards/parts/capitalised.ts';
import { fill } from '../../content/fill.ts';
import { overviewView } from '../../dialogs/scan-views.ts';
import { heatCriterionBody } from '../../src/tab/heat-criterion.ts';
import { heatMapBody } from '../../src/tab/heat-map.ts';
import type { HeatTeam } from '../../src/tab/heat-round.ts';
import { allAnswered, answerOf, criterionOf, NOW, scanOf } from '../fixtures/states.ts';
import { openBallot, revealedBallot, votingScan } from '../fixtures/votes.ts';
import { countsIn, rangeOf, votedBy } from '../fixtures/votes-in-words.ts';
import { labelOf, markedOf, says, TEXTS } from '../fixtures/wording.ts';

const { trend, votes: voteTexts } = content.texts;
const NAME = 'Wijkteam Centrum';
const first = scanOf(allAnswered('deels', { '3B': 'voldoende', '9': 'weet-niet' }), { closedAt: NOW });

const teamOf = (scan: HeatTeam['scan'], before: readonly NonNullable<HeatTeam['scan']>[] = []): HeatTeam => ({
  name: NAME,
  scan,
  rounds: scan ? [...before, scan] : [],
  actions: [],
});
const mapOf = (team: HeatTeam, round: number | null = null) => {
  const map = heatMapBody(content, team, round);
  assert.ok(map);
  return map;
};
const cellIn = (team: HeatTeam, id: string) => {
  const found = mapOf(team)
    .standards.flatMap(({ cells }) => cells)
    .find(({ criterion }) => criterion === id);
  assert.ok(found);
  return found;
};
const knownOf = (team: HeatTeam, criterion: string, round: number | null = null) => {
  const known = heatCriterionBody(content, team, { criterion, round });
  assert.ok(known);
  return known;
};
const factOf = (team: HeatTeam, criterion: string, title: string) =>
  knownOf(team, criterion).facts.find((fact) => fact.title === title)?.lines;

describe('A round at a glance', () => {
  it('is nothing for a team without a scan', () => {
    assert.equal(heatMapBody(content, teamOf(null)), null);
    assert.equal(heatCriterionBody(content, teamOf(null), { criterion: '1', round: null }), null);
  });

  it('has a row for each standard and a cell for each criterion, with its state as symbol and word', () => {
    const team = teamOf(scanOf({ '3A': answerOf('deels', { note: 'Elke maand' }) }));
    const { standards, title } = mapOf(team);
    assert.equal(title, fill(TEXTS.tab.heat.title, { team: NAME, ronde: 1 }));
    assert.deepEqual(
      standards.map(({ cells }) => cells.map(({ criterion }) => criterion)),
      content.standards.map(({ criteria }) => criteria.map(({ id }) => id)),
    );
    const { symbol, label, noted, name } = cellIn(team, '3A');
    assert.deepEqual([symbol, label, noted], ['◐', labelOf('deels'), true]);
    const cel = fill(TEXTS.tab.heat.cell, {
      criterium: '3A',
      naam: criterionOf('3A').label,
      stand: labelOf('deels'),
    });
    assert.equal(name, fill(TEXTS.tab.heat.noted, { cel }));
    assert.equal(cellIn(team, '1').symbol, content.open.symbol);
    assert.equal(standards[2]?.state, fill(TEXTS.overview.partly, { beantwoord: '· 1', criteria: 5 }));
  });

  it('counts every criterion once, in the order of the answers', () => {
    const { choices } = mapOf(teamOf(first));
    assert.deepEqual(
      choices.map(({ symbol }) => symbol),
      ['●', '◐', '○', '?', '–', '·'],
    );
    assert.equal(
      choices.reduce((sum, { count }) => sum + count, 0),
      content.criteria.length,
    );
  });

  it('has the step with its button, and every button of the card of the chat', () => {
    for (const scan of [scanOf(), scanOf({ '3A': answerOf('deels', { note: 'Ja' }) }, { round: 2 }), first]) {
      const team = { id: '', kind: 'group', name: NAME } as const;
      const card = overviewCard(content, overviewView({ content, scan }, { team, scan }));
      const told = JSON.stringify(mapOf(teamOf(scan)));
      const carried = [...JSON.stringify(card).matchAll(/"data":(\{"event":\{[^}]*\}\})/g)];
      assert.ok(carried.length > content.standards.length);
      for (const [, data = ''] of carried) assert.ok(told.includes(data), data);
    }
  });

  it('shows an earlier round as it was closed, without a step', () => {
    const team = teamOf(scanOf({}, { round: 2 }), [first]);
    const map = mapOf(team, 1);
    assert.deepEqual([map.round, map.step, map.progress], [1, null, null]);
    assert.equal(mapOf(team, 7).round, 2);
    assert.equal(knownOf(team, '3B', 1).answer.label, labelOf('voldoende'));
  });
});

describe('A round beside the one before', () => {
  const now = scanOf(
    { '3A': 'voldoende', '3B': 'onvoldoende', '3C': 'deels', '9': 'deels', '4': 'weet-niet' },
    { round: 2 },
  );
  const team = teamOf(now, [first]);

  it('marks what became stronger, weaker or otherwise, and nothing else', () => {
    const marks = ['3A', '3B', '9', '4', '3C', '5'].map((id) => cellIn(team, id).move?.symbol ?? null);
    assert.deepEqual(marks, ['▲', '▼', '↔', '↔', null, null]);
    assert.equal(
      cellIn(team, '3A').move?.name,
      fill(TEXTS.tab.heat.moved, {
        criterium: '3A',
        naam: criterionOf('3A').label,
        eerst: labelOf('deels'),
        nu: labelOf('voldoende'),
        richting: TEXTS.tab.heat.moves.stronger,
      }),
    );
  });

  it('tells it in words, in the framework’s order', () => {
    const { since } = mapOf(team);
    const went = (criterium: string, from: string, to: string) =>
      fill(TEXTS.tab.heat.went, {
        criterium,
        naam: criterionOf(criterium).label,
        eerst: markedOf(from),
        nu: markedOf(to),
      });
    assert.deepEqual(
      since?.lines.map(({ symbol, sentence }) => `${symbol} ${sentence}`),
      [
        `▲ ${went('3A', 'deels', 'voldoende')}`,
        `▼ ${went('3B', 'voldoende', 'onvoldoende')}`,
        `↔ ${went('4', 'deels', 'weet-niet')}`,
        `↔ ${went('9', 'weet-niet', 'deels')}`,
      ],
    );
    assert.equal(since?.none, null);
    assert.equal(mapOf(teamOf(scanOf({}, { round: 2 }), [first])).since?.none, trend.noChanges);
  });

  it('compares no answers to another text, also when they are the same', () => {
    const changed = scanOf(
      {
        '3A': answerOf('voldoende', { wording: 'nieuw' }),
        '3C': answerOf('deels', { wording: 'nieuw' }),
      },
      { round: 2 },
    );
    const before = scanOf(
      { '3A': answerOf('deels', { wording: 'oud' }), '3C': answerOf('deels', { wording: 'oud' }) },
      { closedAt: NOW },
    );
    const both = teamOf(changed, [before]);
    for (const id of ['3A', '3C']) assert.equal(cellIn(both, id).move?.symbol, '≠');
    assert.match(mapOf(both).since?.lines[0]?.sentence ?? '', says(TEXTS.trend.other));
    assert.ok(factOf(both, '3A', fill(TEXTS.tab.heat.before, { ronde: 1 }))?.includes(trend.otherText));
  });

  it('has nothing to compare in a first round, or beside one that is not closed', () => {
    assert.equal(mapOf(teamOf(now)).since, null);
    assert.equal(mapOf(teamOf(now, [{ ...first, closedAt: null }])).since, null);
  });
});

describe('What a team knows of one criterion', () => {
  const note = `${'Een hele zin over de meldcode. '.repeat(20)}Einde.`;

  it('is the question, the answer, the whole note, the link, how they know it, and what some see otherwise', () => {
    const [evidence] = content.talk.evidence;
    const answer = answerOf('deels', {
      note,
      link: 'https://example.nl/meldcode',
      dissent: 'Niet in het weekend',
      ...(evidence && { evidence: evidence.id }),
    });
    const team = teamOf(scanOf({ '3A': answer }));
    const known = knownOf(team, '3A');
    assert.equal(known.question, criterionOf('3A').question);
    assert.deepEqual(known.answer, { symbol: '◐', label: labelOf('deels') });
    assert.deepEqual(
      known.facts.map(({ title, lines, link }) => [title, lines, link]),
      [
        [TEXTS.tab.heat.note, [note], 'https://example.nl/meldcode'],
        [content.texts.talk.evidence.question, [evidence?.label], ''],
        [TEXTS.tab.heat.dissent, ['Niet in het weekend'], ''],
      ],
    );
    assert.ok(!JSON.stringify([known, mapOf(team)]).includes(answer.by), 'it names nobody');
  });

  it('repeats what was answered and written the time before', () => {
    const before = scanOf({ '3A': answerOf('onvoldoende', { note: 'Toen nog niet' }) }, { closedAt: NOW });
    const team = teamOf(scanOf({}, { round: 2 }), [before]);
    assert.deepEqual(factOf(team, '3A', fill(TEXTS.tab.heat.before, { ronde: 1 })), [
      markedOf('onvoldoende'),
      'Toen nog niet',
    ]);
    assert.equal(factOf(team, '3B', fill(TEXTS.tab.heat.before, { ronde: 1 })), undefined);
  });

  it('tells how far revealed votes lie apart, also in a closed round', () => {
    const ballots = { '3A': revealedBallot({ voldoende: 3, onvoldoende: 2 }) };
    for (const closedAt of [null, NOW]) {
      const lines = factOf(teamOf(votingScan(ballots, { closedAt })), '3A', TEXTS.tab.heat.votes);
      const spreiding = capitalised(rangeOf('onvoldoende', 'voldoende'));
      assert.deepEqual(lines, [
        fill(TEXTS.tab.heat.spread, { spreiding, stemmen: votedBy(5, 5) }),
        countsIn({ voldoende: 3, onvoldoende: 2 }),
      ]);
    }
  });

  it('tells of open votes only how many there are, whatever was chosen', () => {
    const counts = fc.integer({ min: 0, max: 5 });
    const choice = fc.constantFrom(...content.choices.map(({ id }) => id));
    fc.assert(
      fc.property(counts, choice, choice, (voted, one, other) => {
        const of = (chosen: string) =>
          teamOf(votingScan({ '3A': openBallot(voted, { tally: { [chosen]: voted } }) }));
        const told = [of(one), of(other)].map((team) => JSON.stringify([knownOf(team, '3A'), mapOf(team)]));
        assert.equal(told[0], told[1]);
        const [line = ''] = factOf(of(one), '3A', TEXTS.tab.heat.votes) ?? [];
        assert.ok(voted === 0 ? line === voteTexts.turnout.nobody : line.includes(String(voted)));
      }),
    );
  });

  it('is nothing for a criterion that does not exist', () => {
    for (const criterion of ['11A', 'toString', ''])
      assert.equal(heatCriterionBody(content, teamOf(first), { criterion, round: null }), null);
  });
});
