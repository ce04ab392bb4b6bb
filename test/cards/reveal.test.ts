import assert from 'node:assert/strict';
import { draw } from '../../cards/draw.ts';
import { beforeWords } from '../../cards/parts/before-words.ts';
import { readPayload } from '../../cards/payload.ts';
import { fill } from '../../content/fill.ts';
import type { Tally } from '../../dialogs/vote/ballot.ts';
import { spreadLine } from '../../dialogs/vote/spread-line.ts';
import { revealedOf } from '../../dialogs/vote/vote-views.ts';
import { votesIn } from '../../dialogs/vote/votes-in.ts';
import { pressables, textOf } from '../fixtures/card.ts';
import { APART, TALLIES } from '../fixtures/reveal-views.ts';
import { choiceOf, content, criterionOf } from '../fixtures/states.ts';
import { voteViewNamed } from '../fixtures/vote-views.ts';
import { revealedBallot } from '../fixtures/votes.ts';
import { countsIn, gapBetween, inSentence, rangeOf, votedBy } from '../fixtures/votes-in-words.ts';
import { markedOf, partyOf, says, saysAny, TEXTS, tileOf } from '../fixtures/wording.ts';

/** The card of revealed votes with this name, or with other votes. */
function cardOf(name: string, tally?: Tally) {
  const view = voteViewNamed(content, 'reveal', name);
  return draw(
    content,
    tally ? { ...view, revealed: revealedOf(content, view.asked.criterion, revealedBallot(tally)) } : view,
  );
}

describe('The card that shows the votes', () => {
  it('says in its heading what the votes mean', () => {
    const { titles } = TEXTS.votes.reveal;
    assert.deepEqual(
      Object.entries(TALLIES).map(
        ([name, tally]) => `${name}: ${textOf(cardOf('reveal, apart', tally)).split('\n')[2]}`,
      ),
      [
        `apart: ${titles.apart}`,
        `apart, no outside: ${titles.apart}`,
        `near: ${titles.near}`,
        `same: ${titles.same}`,
        `nobody knows: ${titles.unknown}`,
        `not applicable: ${titles.same}`,
        `some: ${titles.some}`,
        `none: ${titles.none}`,
        `few: ${titles.apart}`,
        `one: ${titles.one}`,
        `many: ${titles.apart}`,
      ],
    );
  });

  it('says how far the votes lie apart, and how many voted', () => {
    const line = (tally: Tally, of: number | null) =>
      spreadLine(content, '3A', revealedOf(content, criterionOf('3A'), revealedBallot(tally, { of })));
    const { spread } = TEXTS.votes;
    const told = (spreiding: string, stemden: string) =>
      fill(spread.line, { titel: '3A', spreiding, stemden });
    const same = (choice: string) => fill(spread.same, { antwoord: inSentence(choice) });
    const some = fill(spread.some, { antwoord: inSentence('voldoende') });
    const widest = rangeOf('onvoldoende', 'voldoende');
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
        told(widest, votedBy(8, 9)),
        told(rangeOf('deels', 'voldoende'), votedBy(8)),
        told(fill(spread.outsideOne, { spreiding: widest }), votedBy(8, 8)),
        told(same('deels'), votedBy(8, 8)),
        told(same('weet-niet'), votedBy(8, 8)),
        told(same('nvt'), votedBy(1, 1)),
        told(fill(spread.outside, { spreiding: some, aantal: 7 }), votedBy(8, 8)),
        told(spread.none, votedBy(8, 8)),
        told(same('deels'), votedBy(1)),
      ],
    );
  });

  it('says so when fewer than four voted, and only then', () => {
    const told = says(TEXTS.votes.reveal.few, { aantal: 4 });
    for (const [name, tally] of Object.entries(TALLIES)) {
      assert.equal(told.test(textOf(cardOf(`reveal, ${name}`))), votesIn(tally) < 4, name);
    }
  });

  it('shows the ballot before only where the view has one', () => {
    assert.match(
      textOf(cardOf('reveal, second ballot')).replaceAll('\u00a0', ' '),
      says(TEXTS.votes.reveal.before),
    );
    assert.doesNotMatch(textOf(cardOf('reveal, apart')), says(TEXTS.votes.reveal.before));
  });

  it('names the gap between parties first, the widest before the others, and then each group', () => {
    const lines = textOf(cardOf('reveal, parties, two gaps and nobody’s group'))
      .replaceAll('\u00a0', ' ')
      .split('\n');
    const widest = gapBetween(['wijkteam', 'veilig-thuis'], '3A');
    const at = lines.indexOf(widest);
    assert.deepEqual(lines.slice(at, at + 13), [
      widest,
      `**${gapBetween(['gemeente', 'wijkteam'], '3A')}**`,
      `**${partyOf('gemeente')}**`,
      fill(TEXTS.talk.party.votes, { aantal: 42 }),
      countsIn({ voldoende: 26, deels: 10, 'weet-niet': 4, nvt: 2 }),
      `**${partyOf('wijkteam')}**`,
      fill(TEXTS.talk.party.votes, { aantal: 12 }),
      '◐◐○○○○○○○○○○',
      countsIn({ deels: 2, onvoldoende: 10 }),
      `**${partyOf('veilig-thuis')}**`,
      fill(TEXTS.talk.party.votes, { aantal: 5 }),
      '●●●◐?',
      countsIn({ voldoende: 3, deels: 1, 'weet-niet': 1 }),
    ]);
    assert.equal(lines[at + 13], `**${TEXTS.talk.party.others}**`);
  });

  it('says that parties see the same only where all of them can be compared', () => {
    const { apart, noGap, notCompared } = TEXTS.talk.party;
    for (const [name, told] of [
      ['no gap', noGap],
      ['not all judged', notCompared],
      ['one party', `**${partyOf('wijkteam')}**`],
    ] as const)
      assert.ok(textOf(cardOf(`reveal, parties, ${name}`)).includes(`${apart}\n${told}`), name);
  });

  it('asks a question in place of groups that are too small, and shows nothing of them', () => {
    const text = textOf(cardOf('reveal, parties, few'));
    const { tooSmall, apart, others } = TEXTS.talk.party;
    assert.ok(
      content.talk.parties.some(({ instead }) =>
        text.includes([tooSmall, TEXTS.standard.talk, instead, TEXTS.votes.reveal.agree].join('\n')),
      ),
      text,
    );
    for (const name of [apart, others, ...content.talk.parties.map(({ label }) => `**${label}**`)])
      assert.ok(!text.includes(name), name);
  });

  it('sends the agreed answer with the ballot that was seen', () => {
    const deels = pressables(cardOf('reveal, agreed')).find(({ title }) => tileOf('deels', '3A').test(title));
    assert.deepEqual(readPayload(deels?.data), {
      kind: 'answer',
      round: 1,
      criterion: '3A',
      version: 1,
      choice: 'deels',
      ballot: 1,
    });
  });

  it('tells in a second round what the team chose the time before, letter by letter and cut, above what they agree on', () => {
    const lines = textOf(cardOf('reveal, in a second round')).split('\n');
    const context = fill(TEXTS.votes.reveal.context, { criterium: '3A', stemden: votedBy(8, 8) });
    assert.equal(lines[0], fill(TEXTS.progress.round, { ronde: 2, regel: context }));
    const typed = 'Het staat in de map **[x](https://x.nl)** {\u200b{DATE(x)}}';
    const at = lines.indexOf(content.texts.votes.reveal.agree);
    assert.equal(lines[at - 1], fill(TEXTS.before.reason, { antwoord: markedOf('deels'), reden: typed }));
    const long = fill(TEXTS.before.reason, { antwoord: markedOf('deels'), reden: `${'字'.repeat(119)}…` });
    assert.ok(textOf(cardOf('reveal, in a second round and full')).split('\n').includes(long));
    const plain = textOf(cardOf('reveal, apart'));
    assert.doesNotMatch(plain, saysAny(TEXTS.before.choice, TEXTS.progress.round));
  });

  it('cuts no sign of a note in half', () => {
    const choice = choiceOf('deels');
    assert.equal(
      beforeWords(content, { choice, note: `${'x'.repeat(118)}\u{1f469}${'y'.repeat(9)}` }),
      fill(TEXTS.before.reason, { antwoord: markedOf('deels'), reden: `${'x'.repeat(118)}…` }),
    );
    assert.equal(
      beforeWords(content, { choice, note: ' \n' }),
      fill(TEXTS.before.choice, { antwoord: markedOf('deels') }),
    );
  });

  it('opens the next ballot to vote again', () => {
    const card = cardOf('reveal, second ballot');
    const again = pressables(card).find(({ title }) => title === TEXTS.votes.buttons.again);
    const event = readPayload(again?.data);
    assert.ok(event.kind === 'vote-again');
    assert.equal(event.ballot, 3);
  });
});
