import assert from 'node:assert/strict';
import { draw } from '../../cards/draw.ts';
import { fill } from '../../content/fill.ts';
import { managerSummary } from '../../dialogs/managers/manager-summary.ts';
import { trendView } from '../../dialogs/managers/trend.ts';
import type { Scan } from '../../dialogs/scan.ts';
import { summaryView } from '../../dialogs/summary-view.ts';
import type { Team } from '../../dialogs/team.ts';
import type { Ballot } from '../../dialogs/vote/ballot.ts';
import { textOf } from '../fixtures/card.ts';
import { ballotBy, PARTIES } from '../fixtures/reveal-views.ts';
import { rightsViews } from '../fixtures/rights-views.ts';
import { ANNA, allAnswered, answerOf, content, NOW, scanOf, stateOf } from '../fixtures/states.ts';
import { votedOn } from '../fixtures/voted.ts';
import { openBallot, revealedBallot } from '../fixtures/votes.ts';
import { gapBetween, votedBy } from '../fixtures/votes-in-words.ts';
import { labelOf, markedOf, says, saysAny, TEXTS } from '../fixtures/wording.ts';

const TEAM: Team = { id: 'team:1', kind: 'channel', name: 'Wijkteam Noord' };
const DISSENT = 'Bij nachtdiensten lukt dit niet.';

function voted(ballots: Record<string, Ballot>, rest: Partial<Scan> = {}): Scan {
  const answers = { ...allAnswered('deels'), '3A': answerOf('deels', { dissent: DISSENT }) };
  return scanOf(answers, { voting: { way: 'vote', ways: {}, ballots }, ...rest });
}

const wide = revealedBallot({ voldoende: 3, deels: 3, onvoldoende: 2 }, { of: 9 });
const summary = (scan: Scan, rounds: readonly Scan[] = []) =>
  textOf(draw(content, summaryView({ content, scan }, { team: TEAM, rounds })));
const toManager = (scan: Scan, before: Scan | null = null) => {
  const facts = {
    team: TEAM,
    scan,
    before,
    actions: [],
    rhythm: 'niet',
    link: null,
    page: null,
    reader: ANNA,
    now: NOW,
  } as const;
  return textOf(draw(content, managerSummary(content, facts, 'closed')));
};

describe('The card of the summary', () => {
  it('says on how much was voted, how many took part, how far apart they were and what was agreed', () => {
    const text = summary(voted({ '3A': wide, '1': revealedBallot({ deels: 4 }) }));
    const { voted: votedOn, apartOn } = TEXTS.summary;
    assert.ok(text.includes(`${fill(votedOn, { aantal: 2 })} ${fill(apartOn, { aantal: 1 })}`));
    assert.ok(text.includes(markedOf('deels')));
    assert.ok(
      text.includes(
        `● 3 ${labelOf('voldoende')}  ◐ 3 ${labelOf('deels')}  ○ 2 ${labelOf('onvoldoende')}`.toLowerCase(),
      ),
    );
    assert.ok(text.includes(`◐ 4 ${labelOf('deels')}`.toLowerCase()));
  });

  it('names five criteria in full and folds the others, so that none is lost', () => {
    const scan = votedOn(content, scanOf(allAnswered('deels')), () => '');
    const text = summary(scan);
    const agreed = fill(TEXTS.summary.agreed, { antwoord: markedOf('deels') });
    assert.equal(text.split(` – ${agreed}`).length - 1, 5);
    for (const { id, label } of content.criteria) {
      assert.ok(text.includes(`${id} ${label} – ${agreed}`) || text.includes(`${id} (`), id);
    }
  });

  it('quotes what some think otherwise, and in the next round what they thought', () => {
    const first = voted({ '3A': wide }, { closedAt: NOW });
    assert.ok(summary(first).includes(`${TEXTS.summary.dissents}\n3A · ${DISSENT}`));
    const next = summary(scanOf({ '1': 'deels' }, { round: 2 }), [first]);
    assert.ok(next.includes(`Minderheidsstandpunt in ronde 1\n3A · ${DISSENT}`));
  });

  it('is the same whether nobody votes or people are voting', () => {
    const summaryWith = (votes: number) => {
      const scan = voted({ '1': openBallot(votes), '3A': openBallot(votes, { of: null }) });
      return draw(content, summaryView({ content, scan }, { team: TEAM }));
    };
    for (const votes of [1, 8]) assert.deepEqual(summaryWith(votes), summaryWith(0));
  });
});

describe('What parties see differently', () => {
  const gap = ballotBy(PARTIES.gap ?? 'none');
  const scan = voted({ '3A': gap, '10C': gap, '1': revealedBallot({ deels: 4 }) }, { closedAt: NOW });

  it('stands before all that is folded away, in one sentence for the same parties, for the team and for a manager', () => {
    const found = gapBetween(['wijkteam', 'veilig-thuis'], '3A', '10C');
    for (const text of [summary(scan), toManager(scan)]) {
      const at = text.indexOf(found);
      assert.ok(at > 0 && at < text.indexOf(TEXTS.summary.perStandard), text);
      assert.equal(text.indexOf(found, at + 1), -1, 'told twice');
    }
  });

  it('is not told to a manager as long as the round is open', () => {
    assert.ok(
      !toManager({ ...scan, closedAt: null }).includes(gapBetween(['wijkteam', 'veilig-thuis'], '3A', '10C')),
    );
  });
});

describe('The card of a manager', () => {
  const first = voted({ '3A': wide }, { closedAt: NOW });

  it('says how many took part and how far apart they were', () => {
    assert.ok(toManager(first).includes(`${votedBy(8, 9)} · ${TEXTS.summary.spread.apart}`));
  });

  it('holds nothing of what some think otherwise, of this round and of the one before', () => {
    const second = voted({ '3A': wide }, { closedAt: NOW, round: 2 });
    for (const text of [toManager(first), toManager(second, first)]) {
      assert.doesNotMatch(text, /nachtdiensten|inderheid/);
    }
  });

  it('says who took part but not what was chosen where few voted, or the round is open, and why', () => {
    const few = toManager(voted({ '3A': revealedBallot({ deels: 2, nvt: 1 }) }, { closedAt: NOW }));
    assert.ok(
      few.includes(fill(TEXTS.votes.reveal.votedOf, { aantal: 3, totaal: 3 })) &&
        few.includes(fill(TEXTS.summary.withheld.few, { aantal: 4 })),
    );
    const open = toManager(voted({ '3A': wide }));
    assert.ok(
      open.includes(fill(TEXTS.votes.reveal.votedOf, { aantal: 8, totaal: 9 })) &&
        open.includes(TEXTS.summary.withheld.open),
    );
    for (const text of [few, open]) {
      const told = text.slice(text.indexOf(TEXTS.summary.votes));
      assert.doesNotMatch(told, saysAny(...Object.values(TEXTS.summary.spread)));
      assert.doesNotMatch(told, /[●◐○–?] \d/);
    }
  });
});

describe('The card that compares rounds', () => {
  it('compares what was agreed and, in words, how far apart the votes were', () => {
    const before = voted({ '3A': wide }, { closedAt: NOW });
    const after = voted(
      { '3A': revealedBallot({ voldoende: 6 }) },
      { round: 2, ...{ answers: scanOf(allAnswered('voldoende')).answers } },
    );
    const text = textOf(draw(content, trendView(content, stateOf(after, { rounds: [before, after] }))));
    assert.ok(text.includes(`: ${markedOf('deels')} → ${markedOf('voldoende')}`));
    assert.ok(
      text.includes(`van ${labelOf('onvoldoende').toLowerCase()} tot ${labelOf('voldoende').toLowerCase()}`),
    );
    assert.ok(text.includes(`“${labelOf('voldoende').toLowerCase()}”`));
  });
});

describe('The card that compares rounds, with parties', () => {
  it('tells of each round what parties saw differently', () => {
    const before = voted({ '3A': ballotBy(PARTIES.gap ?? 'none') }, { closedAt: NOW });
    const after = voted({ '3A': ballotBy(PARTIES['no gap'] ?? 'none') }, { round: 2 });
    const text = textOf(draw(content, trendView(content, stateOf(after, { rounds: [before, after] }))));
    const gap = gapBetween(['wijkteam', 'veilig-thuis'], '3A');
    assert.equal(text.split(gap).length - 1, 1);
    assert.ok(
      text.indexOf(gap) < text.indexOf(TEXTS.talk.party.noGap) || !text.includes(TEXTS.talk.party.noGap),
    );
  });
});

describe('The card of what is kept about a person', () => {
  it('tells over how many criteria they voted', () => {
    const views = rightsViews().map(([, view]) => view);
    const data = views.find((view) => view.kind === 'rights' && view.card === 'data');
    assert.ok(data);
    assert.match(textOf(draw(content, data)), says(TEXTS.rights.kept.votes, { aantal: 120 }));
  });
});
