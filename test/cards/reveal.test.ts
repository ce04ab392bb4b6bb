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
import { markedOf, says, TEXTS, tileOf } from '../fixtures/wording.ts';

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
    assert.deepEqual(
      Object.entries(TALLIES).map(
        ([name, tally]) => `${name}: ${textOf(cardOf('reveal, apart', tally)).split('\n')[2]}`,
      ),
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
      spreadLine(content, '3A', revealedOf(content, criterionOf('3A'), revealedBallot(tally, { of })));
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
    const at = lines.indexOf('Wijkteam en Veilig Thuis zien criterium 3A anders.');
    assert.deepEqual(lines.slice(at, at + 13), [
      'Wijkteam en Veilig Thuis zien criterium 3A anders.',
      '**Gemeente en wijkteam zien criterium 3A anders.**',
      '**Gemeente**',
      fill(TEXTS.talk.party.votes, { aantal: 42 }),
      '● 26 voldoende · ◐ 10 deels · ? 4 weet ik niet · – 2 n.v.t.',
      '**Wijkteam**',
      fill(TEXTS.talk.party.votes, { aantal: 12 }),
      '◐◐○○○○○○○○○○',
      '◐ 2 deels · ○ 10 onvoldoende',
      '**Veilig Thuis**',
      fill(TEXTS.talk.party.votes, { aantal: 5 }),
      '●●●◐?',
      '● 3 voldoende · ◐ 1 deels · ? 1 weet ik niet',
    ]);
    assert.equal(lines[at + 13], '**Geen partij**');
  });

  it('says that parties see the same only where all of them can be compared', () => {
    const told = (name: string) => textOf(cardOf(`reveal, parties, ${name}`));
    assert.match(told('no gap'), /Per partij\nGemiddeld zien de partijen dit ongeveer hetzelfde\./);
    assert.match(told('not all judged'), /Per partij\nNiet elke partij gaf een oordeel\./);
    assert.match(told('one party'), /Per partij\n\*\*Wijkteam\*\*/);
  });

  it('asks a question in place of groups that are too small, and shows nothing of them', () => {
    const text = textOf(cardOf('reveal, parties, few'));
    assert.match(
      text,
      /De groepen zijn te klein om apart te tonen\.\nOm over te praten\nHoe zou .+ hier kiezen, en waarom\?\nWat spreken/,
    );
    assert.doesNotMatch(text, /Per partij|Wijkteam\*\*|Geen partij/);
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
    assert.equal(lines[0], 'Ronde 2 · Getoond · 3A · 8 van 8 stemden');
    const typed = 'Het staat in de map **[x](https://x.nl)** {\u200b{DATE(x)}}';
    const at = lines.indexOf(content.texts.votes.reveal.agree);
    assert.equal(lines[at - 1], fill(TEXTS.before.reason, { antwoord: markedOf('deels'), reden: typed }));
    const long = fill(TEXTS.before.reason, { antwoord: markedOf('deels'), reden: `${'字'.repeat(119)}…` });
    assert.ok(textOf(cardOf('reveal, in a second round and full')).split('\n').includes(long));
    const plain = textOf(cardOf('reveal, apart'));
    assert.doesNotMatch(plain, /Vorige keer|Ronde/);
  });

  it('cuts no sign of a note in half', () => {
    const choice = choiceOf('deels');
    assert.ok(
      beforeWords(content, { choice, note: `${'x'.repeat(118)}\u{1f469}${'y'.repeat(9)}` }).endsWith('xxx…”'),
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
