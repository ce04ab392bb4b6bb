import assert from 'node:assert/strict';
import { draw } from '../../cards/draw.ts';
import { readPayload } from '../../cards/payload.ts';
import { turnoutSentence } from '../../cards/vote/turnout.ts';
import type { View, ViewOf } from '../../dialogs/view.ts';
import type { Tally } from '../../dialogs/vote/ballot.ts';
import { spreadLine } from '../../dialogs/vote/spread-line.ts';
import { revealedOf } from '../../dialogs/vote/vote-views.ts';
import { content } from '../fixtures/bot.ts';
import { pressables } from '../fixtures/card.ts';
import { APART, revealedBallot, TALLIES, TURNOUTS, voteViews } from '../fixtures/vote-views.ts';

const views = new Map(voteViews(content));

function viewNamed<K extends View['kind']>(kind: K, name: string): ViewOf<K> {
  const view = views.get(name);
  assert.equal(view?.kind, kind, name);
  return view as ViewOf<K>;
}

/** All that people can read on a card. */
function shown(view: View): string {
  return JSON.stringify(draw(content, view));
}

function titles(view: View): string[] {
  return pressables(draw(content, view)).map(({ title }) => title);
}

describe('The card on which people vote', () => {
  const ballot = viewNamed('ballot', 'ballot 3A');

  it('offers every choice with its criterion, and marks none of them', () => {
    const card = draw(content, ballot);
    const votes = pressables(card).filter(({ title }) => title.startsWith('3A: stem '));
    assert.deepEqual(
      votes.map(({ title }) => title),
      [
        '3A: stem Voldoende',
        '3A: stem Deels',
        '3A: stem Onvoldoende',
        '3A: stem Weet ik niet',
        '3A: stem N.v.t.',
      ],
    );
    assert.deepEqual(
      votes.map(({ data }) => readPayload(data)),
      content.choices.map(({ id }) => ({
        kind: 'vote',
        round: 1,
        criterion: '3A',
        ballot: 1,
        choice: id,
      })),
    );
    assert.doesNotMatch(JSON.stringify(card), /"style":"accent"/);
  });

  it('differs only in the sentence of the turnout when one more votes', () => {
    const turnout = { ...ballot.turnout, voted: 6 };
    assert.equal(
      shown({ ...ballot, turnout }).replace('6 van 8 hebben gestemd', '5 van 8 hebben gestemd'),
      shown(ballot),
    );
  });

  it('tells in a sentence how many voted', () => {
    assert.deepEqual(
      TURNOUTS.map((turnout) => turnoutSentence(content, turnout)),
      [
        'Nog niemand heeft gestemd.',
        '1 van 8 heeft gestemd.',
        '2 van 8 hebben gestemd.',
        '5 van 8 hebben gestemd.',
        'Iedereen heeft gestemd: 8 van 8.',
        'Nog niemand heeft gestemd.',
        '1 persoon heeft gestemd.',
        '5 mensen hebben gestemd.',
        'Nog niemand heeft gestemd.',
        'Iedereen heeft gestemd: 1 van 1.',
        '1 van 2 heeft gestemd.',
      ],
    );
  });

  it('offers to show the votes from the threshold on, and tells the threshold before that', () => {
    for (const turnout of TURNOUTS) {
      const view = { ...ballot, turnout };
      const { voted, of, threshold, all } = turnout;
      const told = `${voted} of ${of}`;
      assert.equal(titles(view).includes('Toon de stemmen'), voted >= threshold, told);
      assert.equal(shown(view).includes('"style":"positive"'), all, told);
      assert.equal(/Vanaf \d stem/.test(shown(view)), voted < threshold, told);
    }
  });

  it('says before anybody votes when a vote can be known', () => {
    assert.match(
      shown(ballot),
      /Met minder dan 4 stemmen, of als iedereen hetzelfde kiest, kun je wel weten/,
    );
    const alone = viewNamed('vote-alone', 'vote alone 3A');
    assert.match(shown(alone), /Met minder dan 4 stemmen, of als iedereen hetzelfde kiest, kun je wel weten/);
  });
});

describe('The card that shows the votes', () => {
  const titleOf = (tally: Tally) => {
    const view = viewNamed('reveal', 'reveal, apart');
    const revealed = revealedOf(content, revealedBallot(tally));
    return JSON.parse(shown({ ...view, revealed })).body[2].text;
  };

  it('says in its heading what the votes mean', () => {
    assert.deepEqual(
      Object.entries(TALLIES).map(([name, tally]) => `${name}: ${titleOf(tally)}`),
      [
        'apart: Jullie liggen uit elkaar',
        'apart, no outside: Jullie liggen uit elkaar',
        'near: Jullie liggen dicht bij elkaar',
        'same: Jullie kozen allemaal hetzelfde',
        'nobody knows: Niemand weet het nog',
        'not applicable: Jullie kozen allemaal hetzelfde',
        'some: Niet iedereen gaf een oordeel',
        'none: Niemand gaf een oordeel',
        'few: Jullie liggen uit elkaar',
        'one: Er is maar één stem',
        'many: Jullie liggen uit elkaar',
      ],
    );
  });

  it('says how far the votes lie apart, and how many voted', () => {
    const line = (tally: Tally, of: number | null) =>
      spreadLine(content, '3A', revealedOf(content, { ...revealedBallot(tally), of }));
    assert.deepEqual(
      [
        line({ voldoende: 5, onvoldoende: 3 }, 9),
        line({ voldoende: 2, deels: 6 }, null),
        line(APART, 8),
        line({ deels: 8 }, 8),
        line({ 'weet-niet': 8 }, 8),
        line({ nvt: 1 }, 1),
        line({ voldoende: 1, 'weet-niet': 7 }, 8),
        line({ 'weet-niet': 7, nvt: 1 }, 8),
        line({ deels: 1 }, null),
      ],
      [
        '3A: van onvoldoende tot voldoende (8 van 9 stemden)',
        '3A: van deels tot voldoende (8 stemden)',
        '3A: van onvoldoende tot voldoende, 1 gaf geen oordeel (8 van 8 stemden)',
        '3A: iedereen koos “deels” (8 van 8 stemden)',
        '3A: iedereen koos “weet ik niet” (8 van 8 stemden)',
        '3A: iedereen koos “n.v.t.” (1 van 1 stemde)',
        '3A: wie een oordeel gaf, koos “voldoende”, 7 gaven geen oordeel (8 van 8 stemden)',
        '3A: niemand gaf een oordeel (8 van 8 stemden)',
        '3A: iedereen koos “deels” (1 stemde)',
      ],
    );
  });

  it('says so when fewer than four voted, and only then', () => {
    const told = /minder dan 4 stemmen. Daardoor kun je weten wie wat koos/;
    for (const [name, tally] of Object.entries(TALLIES)) {
      const voted = Object.values(tally).reduce((sum, votes) => sum + votes, 0);
      assert.equal(told.test(shown(viewNamed('reveal', `reveal, ${name}`))), voted < 4, name);
    }
  });

  it('shows the ballot before only where the view has one', () => {
    assert.match(
      shown(viewNamed('reveal', 'reveal, second ballot')).replaceAll('\u00a0', ' '),
      /Vorige stemming: ● 2 voldoende · ◐ 3 deels · ○ 2 onvoldoende · \? 1 weet ik niet/,
    );
    assert.doesNotMatch(shown(viewNamed('reveal', 'reveal, apart')), /Vorige stemming/);
  });

  it('sends the agreed answer with the ballot that was seen, and the texts of its fields', () => {
    const card = draw(content, viewNamed('reveal', 'reveal, agreed'));
    const deels = pressables(card).find(({ title }) => title === '3A beantwoorden met Deels');
    const typed = { 'note-3A-1': 'Waarom', 'dissent-3A-1': 'Twee zien het anders' };
    assert.deepEqual(readPayload({ ...(deels?.data as object), ...typed }), {
      kind: 'answer',
      round: 1,
      criterion: '3A',
      version: 1,
      choice: 'deels',
      ballot: 1,
      draft: {
        criterion: '3A',
        version: 1,
        note: 'Waarom',
        link: undefined,
        dissent: 'Twee zien het anders',
      },
    });
  });

  it('opens the next ballot to vote again', () => {
    const card = draw(content, viewNamed('reveal', 'reveal, second ballot'));
    const again = pressables(card).find(({ title }) => title === 'Opnieuw stemmen');
    const event = readPayload(again?.data);
    assert.ok(event.kind === 'vote-again');
    assert.equal(event.ballot, 3);
  });
});

describe('The other cards of voting', () => {
  it('take the day of the meeting from its field', () => {
    const card = draw(content, viewNamed('vote-ahead', 'vote ahead'));
    const plan = pressables(card).find(({ title }) => title === 'Plan de stemming');
    const day = { 'stem-dag': '2026-12-03' };
    assert.deepEqual(readPayload({ ...(plan?.data as object), ...day }), {
      kind: 'vote-by',
      round: 1,
      day: '2026-12-03',
    });
  });

  it('carry the team where somebody votes alone, and go on after the criterion that is skipped', () => {
    const view = viewNamed('vote-alone', 'vote alone 3A');
    const events = pressables(draw(content, view)).map(({ data }) => readPayload(data));
    assert.equal(events.length, content.choices.length + 2);
    for (const event of events) assert.ok('team' in event && event.team === view.team.id, event.kind);
    assert.ok(events.some((event) => event.kind === 'vote-alone' && event.after === '3A'));
  });

  it('offer to stop reminders on a reminder only', () => {
    assert.ok(titles(viewNamed('vote-alone', 'vote alone, reminded')).includes('Stop mijn herinneringen'));
    assert.ok(!titles(viewNamed('vote-alone', 'vote alone 3A')).includes('Stop mijn herinneringen'));
  });
});
