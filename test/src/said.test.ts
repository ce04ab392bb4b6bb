import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ActivityShape } from '../../src/bot/activity/activity-shape.ts';
import { readActivity } from '../../src/bot/activity/read-activity.ts';
import { turnOf } from '../../src/bot/turn-of.ts';
import { content } from '../fixtures/states.ts';

const BOT = { id: '28:bot', name: 'Zelfscan' };
const JAN = { id: '29:jan', name: 'Jan de Wit' };

/** Somebody who is mentioned, as Teams tells it. */
function mention(mentioned: { id: string; name: string }) {
  return { type: 'mention', mentioned, text: `<at>${mentioned.name}</at>` };
}

function html(text: string) {
  return { contentType: 'text/html', content: text };
}

const QUOTE =
  '<blockquote itemscope="" itemtype="http://schema.skype.com/Reply" itemid="1700000000000">' +
  '<strong itemprop="mri" itemid="8:orgid:1">Jan de Wit</strong><span itemprop="time" itemid="1700000000000"></span>' +
  '<p itemprop="preview">Waar is training over huwelijksdwang?</p></blockquote>';

/** What the bot makes of a message. */
function eventOf(message: object) {
  const activity = ActivityShape.parse({
    type: 'message',
    from: { id: '29:sanne' },
    recipient: BOT,
    conversation: { id: 'a:1' },
    ...message,
  });
  const { origin, act } = readActivity(activity);
  assert.ok(act.kind === 'said' || act.kind === 'pressed');
  return turnOf(content, { origin, act }, { found: null, freshId: () => 'fresh' }).event;
}

/** What somebody asks, on one line. */
function questionOf(message: object): string {
  const event = eventOf(message);
  assert.ok(event.kind === 'question', event.kind);
  return event.text.trim().replace(/\s+/g, ' ');
}

describe('A mention', () => {
  it('of somebody else stays as their name', () => {
    const text = '<at>Zelfscan</at> wijs 6C toe aan <at>Jan de Wit</at>';
    const entities = [mention(BOT), mention(JAN)];
    assert.equal(questionOf({ text, entities }), 'wijs 6C toe aan Jan de Wit');
    assert.equal(questionOf({ text, entities: entities.toReversed() }), 'wijs 6C toe aan Jan de Wit');
  });

  it('of the bot is its address, twice and in the middle of a sentence as well', () => {
    const entities = [mention(BOT)];
    for (const text of [
      '<at>Zelfscan</at> overzicht',
      '<at>Zelfscan</at> <at>Zelfscan</at> overzicht',
      'overzicht <at id="0">Zelfscan</at>',
      '<p>overzicht</p><p><at>Zelfscan</at></p>',
    ]) {
      assert.equal(eventOf({ text, entities }).kind, 'overview', text);
    }
  });

  it('of the bot in the middle of words leaves them together', () => {
    const message = { text: 'ga naar <at>Zelfscan</at> 6c', entities: [mention(BOT)] };
    assert.deepEqual(eventOf(message), { kind: 'open', criterion: '6C' });
  });

  it('goes by whose it is, also when somebody is called like the bot', () => {
    const text = '<at>Zelfscan</at> wijs 6C toe aan <at>Zelfscan</at>';
    const entities = [mention(BOT), mention({ ...JAN, name: 'Zelfscan' })];
    assert.equal(questionOf({ text, entities }), 'wijs 6C toe aan Zelfscan');
  });

  it('of others alone stays where Teams does not tell who the bot is', () => {
    const message = { text: '<at>Jan de Wit</at> zoekt training', entities: [mention(JAN)], recipient: null };
    assert.equal(questionOf(message), 'Jan de Wit zoekt training');
  });

  it('is the address where Teams names nobody', () => {
    for (const text of [
      '<at>Zelfscan</at> overzicht',
      '@Zelfscan overzicht',
      '<at>Zelfscan</at>&nbsp;overzicht',
    ]) {
      for (const entities of [undefined, null, [], [{ type: 'clientInfo', locale: 'nl-NL' }], 'x'])
        assert.equal(eventOf({ text, entities }).kind, 'overview', text);
    }
    assert.equal(questionOf({ text: 'wijs 6C toe aan @Jan' }), 'wijs 6C toe aan @Jan');
  });
});

describe('A message with markup', () => {
  it('is read as its plain text', () => {
    for (const [text, kind] of [
      ['<p>hulp</p>', 'help'],
      ['<div><div>hulp</div>\r\n</div>', 'help'],
      ['<p>&nbsp;hulp&nbsp;</p>', 'help'],
      ['<b>hu</b>lp', 'help'],
      ['<p><at>Zelfscan</at>&nbsp;hulp</p>', 'help'],
    ] as const) {
      assert.equal(eventOf({ text }).kind, kind, text);
    }
  });

  it('has its signs, and what only looks like markup stays', () => {
    for (const [text, said] of [
      ['wat is R&amp;D in het team?', 'wat is R&D in het team?'],
      ['training &lt;b&gt; zoeken', 'training <b> zoeken'],
      ['training &amp;lt; zoeken', 'training &lt; zoeken'],
      ['zijn 3 < 4 trainingen > 2 cursussen?', 'zijn 3 < 4 trainingen > 2 cursussen?'],
      ['wat is <onbekend> in een training', 'wat is <onbekend> in een training'],
      ['<p>waar is</p><p>training?</p>', 'waar is training?'],
      ['training &#128512; &#xd800; &#0; &wat; zoeken', 'training 😀 &#xd800; &#0; &wat; zoeken'],
    ] as const) {
      assert.equal(questionOf({ text }), said);
    }
  });

  it('that has its text only in its markup is read from there', () => {
    for (const text of [null, undefined, '', 12]) {
      assert.equal(eventOf({ text, attachments: [html('<p>hulp</p>')] }).kind, 'help');
    }
  });

  it('is read to its end, whatever stands in it', () => {
    const pieces = fc.constantFrom(
      ...['<at>', '</at>', '<AT id="0">', 'Zelfscan', 'Jan', '<', '>', '</', '&amp;', '&', ';', '\n', '@'],
      ...['<p>', '</p>', '<blockquote>', '</blockquote>', QUOTE, '<span>', '</span>', '<b', 'İ', '> '],
      '<blockquote itemtype="http://schema.skype.com/Reply">',
      '<span itemtype="http://schema.skype.com/Mention" itemid="0">',
    );
    const text = fc.array(pieces, { maxLength: 30 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, fc.subarray([mention(BOT), mention(JAN)]), (said, other, entities) => {
        const words = 'waar staat de training';
        const event = eventOf({
          text: `${words} ${said}`,
          entities,
          attachments: [html(`${words} ${other}`)],
        });
        assert.ok('text' in event && event.text.startsWith(words), JSON.stringify(event));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('An answer to a message', () => {
  const reply = `${QUOTE}<p><span itemtype="http://schema.skype.com/Mention" itemscope itemid="0">Zelfscan</span>&nbsp;hulp</p>`;

  it('does not carry the message that it quotes', () => {
    const attachments = [html(reply)];
    for (const text of [
      'Jan de Wit Waar is training over huwelijksdwang? <at>Zelfscan</at> hulp',
      '<at>Zelfscan</at> hulp',
      null,
    ]) {
      for (const entities of [[mention(BOT)], undefined])
        assert.equal(eventOf({ text, entities, attachments }).kind, 'help');
    }
  });

  it('keeps who it mentions itself', () => {
    const span = (name: string) =>
      `<span itemscope itemtype="http://schema.skype.com/Mention">${name}</span>`;
    const content = `${QUOTE}<p>${span('Zelfscan')} wijs 6C toe aan ${span('Jan de Wit')}</p>`;
    const message = { text: '', entities: [mention(BOT), mention(JAN)], attachments: [html(content)] };
    assert.equal(questionOf(message), 'wijs 6C toe aan Jan de Wit');
  });

  it('that quotes by lines with a sign before them says what stands on the others', () => {
    assert.equal(eventOf({ text: '> Waar is training?\r\n&gt; Of een cursus?\r\nhulp' }).kind, 'help');
    assert.equal(questionOf({ text: '> Waar is training?' }), '> Waar is training?');
  });

  it('whose quote has no end is read from its plain text', () => {
    const attachments = [html(reply.replace('</blockquote>', ''))];
    assert.equal(eventOf({ text: 'hulp', attachments }).kind, 'help');
  });

  it('with a quote that is no message keeps it: somebody typed it so', () => {
    const text = '<blockquote>waar is training?</blockquote>';
    assert.equal(questionOf({ text }), 'waar is training?');
  });
});
