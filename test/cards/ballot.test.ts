import assert from 'node:assert/strict';
import { draw } from '../../cards/draw.ts';
import { readPayload } from '../../cards/payload.ts';
import { turnoutSentence } from '../../cards/vote/turnout.ts';
import { fill } from '../../content/fill.ts';
import { voteLabel } from '../../content/vote-label.ts';
import { askView } from '../../dialogs/scan-views.ts';
import type { View, ViewOf } from '../../dialogs/view.ts';
import { pressables } from '../fixtures/card.ts';
import { scanWith } from '../fixtures/scan-with.ts';
import { content } from '../fixtures/states.ts';
import { TURNOUTS, voteViewNamed } from '../fixtures/vote-views.ts';
import { says, TEXTS } from '../fixtures/wording.ts';

/** Everything that a card holds. */
function shown(view: View): string {
  return JSON.stringify(draw(content, view));
}

function titles(view: View): string[] {
  return pressables(draw(content, view)).map(({ title }) => title);
}

describe('The card on which people vote', () => {
  const ballot = voteViewNamed(content, 'ballot', 'ballot 3A');

  it('offers every choice with its criterion, and marks none of them', () => {
    const card = draw(content, ballot);
    const votes = pressables(card).filter(({ title }) =>
      says(TEXTS.votes.ballot.tile, { criterium: '3A' }).test(title),
    );
    assert.deepEqual(
      votes.map(({ title }) => title),
      content.choices.map((choice) =>
        fill(TEXTS.votes.ballot.tile, { criterium: '3A', antwoord: voteLabel(choice) }),
      ),
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
        TEXTS.votes.turnout.nobody,
        fill(TEXTS.votes.turnout.oneOf, { totaal: 8 }),
        fill(TEXTS.votes.turnout.manyOf, { aantal: 2, totaal: 8 }),
        fill(TEXTS.votes.turnout.manyOf, { aantal: 5, totaal: 8 }),
        fill(TEXTS.votes.turnout.all, { totaal: 8 }),
        TEXTS.votes.turnout.nobody,
        TEXTS.votes.turnout.one,
        fill(TEXTS.votes.turnout.many, { aantal: 5 }),
        TEXTS.votes.turnout.nobody,
        fill(TEXTS.votes.turnout.all, { totaal: 1 }),
        fill(TEXTS.votes.turnout.oneOf, { totaal: 2 }),
      ],
    );
  });

  it('offers to show the votes from the threshold on, and tells the threshold before that', () => {
    for (const turnout of TURNOUTS) {
      const view = { ...ballot, turnout };
      const { voted, of, threshold, all } = turnout;
      const told = `${voted} of ${of}`;
      assert.equal(titles(view).includes(TEXTS.votes.buttons.reveal), voted >= threshold, told);
      assert.equal(shown(view).includes('"style":"positive"'), all, told);
      assert.equal(/Vanaf \d stem/.test(shown(view)), voted < threshold, told);
    }
  });

  it('says before anybody votes when a vote can be known', () => {
    assert.match(shown(ballot), says(TEXTS.votes.ballot.known, { aantal: 4 }));
    const alone = voteViewNamed(content, 'vote-alone', 'vote alone 3A');
    assert.match(shown(alone), says(TEXTS.votes.ballot.known, { aantal: 4 }));
  });
});

describe('The card that asks for the team’s answer', () => {
  it('offers to vote first where the team can, with one button more', () => {
    const [criterion] = content.criteria;
    assert.ok(criterion);
    const asked = askView({ content, scan: scanWith(content, () => null) }, criterion) as ViewOf<'standard'>;
    const without = titles({ ...asked, canVote: false });
    const withVote = titles({ ...asked, canVote: true });
    assert.deepEqual(
      withVote.filter((title) => !without.includes(title)),
      [TEXTS.votes.buttons.voteFirst],
    );
    assert.equal(withVote.length, without.length + 1);
  });
});

describe('The other cards of voting', () => {
  it('take the day of the meeting from its field', () => {
    const card = draw(content, voteViewNamed(content, 'vote-ahead', 'vote ahead'));
    const plan = pressables(card).find(({ title }) => title === TEXTS.votes.buttons.plan);
    const day = { 'stem-dag': '2026-12-03' };
    assert.deepEqual(readPayload({ ...(plan?.data as object), ...day }), {
      kind: 'vote-by',
      round: 1,
      day: '2026-12-03',
    });
  });

  it('carry the team where somebody votes alone, and go on after the criterion that is skipped', () => {
    const view = voteViewNamed(content, 'vote-alone', 'vote alone 3A');
    const events = pressables(draw(content, view)).map(({ data }) => readPayload(data));
    assert.equal(events.length, content.choices.length + 3);
    for (const event of events) assert.ok('team' in event && event.team === view.team.id, event.kind);
    assert.ok(events.some((event) => event.kind === 'vote-alone' && event.after === '3A'));
  });

  it('offer to stop reminders on a reminder only', () => {
    assert.ok(
      titles(voteViewNamed(content, 'vote-alone', 'vote alone, reminded')).includes(
        TEXTS.votes.buttons.pause,
      ),
    );
    assert.ok(
      !titles(voteViewNamed(content, 'vote-alone', 'vote alone 3A')).includes(TEXTS.votes.buttons.pause),
    );
  });
});
