import assert from 'node:assert/strict';
import { parseDocument } from 'yaml';
import { citedIn } from '../../cards/cited.ts';
import { draw } from '../../cards/draw.ts';
import { withoutDeadIn } from '../../content/dead-links.ts';
import { ContentError, loadContent } from '../../content/index.ts';
import { suggestionsFor } from '../../dialogs/plan/suggest.ts';
import { createSearch } from '../../dialogs/search/search.ts';
import type { View } from '../../dialogs/view.ts';
import { searchReply } from '../../src/tab/search.ts';
import { textOf } from '../fixtures/card.ts';
import { changedFolder } from '../fixtures/changed-folder.ts';
import { content, FOLDER } from '../fixtures/content.ts';
import { replyViews } from '../fixtures/reply-views.ts';

const SINCE = '2026-11-02';
const FILE = 'infobox/standaard-9.yaml';
const [LINK, OTHER] = ['https://www.inkoopsociaaldomein.nl', 'https://www.voorbeeld.nl/inkoop'];
const links = ['resources', 0, 'links'] as const;

/** The content with these links at the one resource of standard 9. Learning does not read them. */
function withLinks(...written: readonly object[]) {
  const edit = { name: 'writes links', file: FILE };
  const folder = changedFolder(
    [{ ...edit, edit: (file) => file.setIn(links, file.createNode(written)) }],
    FOLDER,
  );
  return { ...loadContent(folder), learning: content.learning };
}

const gone = withLinks({ url: LINK, dead: SINCE });
const moved = withLinks({ url: LINK, dead: SINCE }, { url: OTHER });

function cardOf(of: typeof gone) {
  const criterion = of.criteria.find(({ id }) => id === '9');
  assert.ok(criterion);
  return draw(of, { kind: 'resources', round: 1, criterion, back: 'start' });
}

/** The reply to a question for that resource, and the card with it. */
function replyOf(of: typeof gone) {
  const { results } = createSearch(of).ask('waar staat informatie over inkoop in het sociaal domein');
  const result = results.find(({ id }) => id === '9-01');
  assert.ok(result, 'it is found as before');
  const view = new Map<string, View>(replyViews(of)).get('results, found');
  assert.ok(view?.kind === 'results');
  return { result, view: { ...view, outcome: 'found' as const, choosingLink: false, results: [result] } };
}

describe('A link that is marked as dead', () => {
  const places: readonly [string, (of: typeof gone) => unknown][] = [
    ['with a criterion', cardOf],
    ['in the reply to a question', (of) => draw(of, replyOf(of).view)],
  ];
  for (const [where, cardIn] of places) {
    it(`is said to be dead ${where}, since when, and whom to ask; nothing opens it`, () => {
      const card = cardIn(gone) as ReturnType<typeof cardOf>;
      const text = textOf(card);
      assert.ok(text.includes(gone.texts.deadLinks.only.replace('{datum}', '2 november 2026')), text);
      assert.ok(text.includes(gone.texts.deadLinks.ask), text);
      const whole = JSON.stringify(card);
      assert.ok(whole.includes(gone.texts.deadLinks.contact), 'the contact of the infobox');
      assert.ok(!whole.includes(LINK), 'no way to the dead address');
    });

    it(`leaves the other links of the same entry as they are ${where}, and is named`, () => {
      const card = cardIn(moved) as ReturnType<typeof cardOf>;
      assert.ok(JSON.stringify(card).includes(OTHER));
      assert.ok(!JSON.stringify(card).includes(LINK));
      assert.match(textOf(card), /inkoopsociaaldomein\.nl.*2 november 2026/);
    });
  }

  it('is no source of a reply; another link of the same entry is', () => {
    assert.equal(citedIn(gone, replyOf(gone).view), null);
    const cited = citedIn(moved, replyOf(moved).view);
    assert.deepEqual(
      cited?.sources.map(({ url }) => url),
      [OTHER],
    );
  });

  it('is said to be dead in the tab, without a way to it', async () => {
    const query = new URLSearchParams({ q: 'inkoop in het sociaal domein' });
    const { body } = await searchReply({ content: gone }, query, async () => ({ kind: 'group', scan: null }));
    const { results } = JSON.parse(String(body)) as {
      results: { title: string; url: string; dead: string[] }[];
    };
    const found = results.find(({ title }) => title === replyOf(gone).result.title);
    assert.equal(found?.url, null);
    assert.match(found?.dead.join(' ') ?? '', /2 november 2026/);
    assert.ok(!String(body).includes(LINK));
  });

  it('makes an entry without any other link no suggestion for an action', () => {
    const offered = gone.criteria.flatMap((criterion) => suggestionsFor(criterion).map(({ id }) => id));
    assert.ok(!offered.includes('9-01'));
  });

  it('is dead wherever the same address stands', () => {
    const [one, other] = sharing();
    const folder = changedFolder(
      [
        {
          name: 'marks it at one entry',
          file: `infobox/standaard-${one?.criteria[0]?.replace(/[A-Z]/, '')}.yaml`,
          edit: (file) => {
            const all = (file.toJS() as { resources: { id: string }[] }).resources;
            file.setIn(['resources', all.findIndex(({ id }) => id === one?.id), 'links', 0, 'dead'], SINCE);
          },
        },
      ],
      FOLDER,
    );
    const marked = loadContent(folder).resources.find(({ id }) => id === other?.id);
    assert.ok(marked?.dead.some(({ url, since }) => url === one?.links[0]?.url && since === SINCE));
  });

  it('is dead however its address is written, and other pages of the same site are not', () => {
    const page = 'https://a.nl/een/pagina';
    const [same, others] = [
      [page, 'http://a.nl/een/pagina', `${page}/`, `${page}#deel`, 'HTTPS://A.nl/een/pagina'],
      [
        `${page}?b=1`,
        'https://a.nl/een',
        'https://a.nl/een/Pagina',
        'https://b.nl/een/pagina',
        `${page}#/deel`,
      ],
    ];
    const links = [...same, ...others].map((url) => ({ url }));
    for (const url of same) {
      const sorted = withoutDeadIn([{ links }, { links: [{ url, dead: SINCE }] }])({ links });
      assert.deepEqual(
        sorted.dead.map((one) => one.url),
        same,
      );
      assert.deepEqual(
        sorted.links.map((one) => one.url),
        others,
      );
    }
  });

  it('takes a day with or without quotes, and nothing else', () => {
    const days = written('2026-11-02', '"2026-11-02"', "'2026-11-02'");
    assert.deepEqual(
      days.find(({ id }) => id === '9-01')?.dead.map(({ since }) => since),
      [SINCE, SINCE, SINCE],
    );
    const wrong = ['2026-02-30', '2-11-2026', '2026', 'true'];
    assert.throws(
      () => written(...wrong),
      (error) =>
        error instanceof ContentError &&
        wrong.every((day, n) => error.message.includes(`bron "9-01", links nr. ${n + 1}, dead: "${day}"`)),
    );
  });
});

/** Two resources that lead to the same page. */
function sharing(): readonly (typeof content.resources)[number][] {
  const [pair] = [...Map.groupBy(content.resources, ({ links }) => links[0]?.url)].flatMap(([url, those]) =>
    url && those.length > 1 ? [those] : [],
  );
  return pair ?? assert.fail('no two resources lead to the same page');
}

/** The resources where the first of standard 9 has links that are dead since what an editor writes. */
function written(...days: readonly string[]): typeof content.resources {
  const told = days.map((day, n) => `- {url: 'https://www.voorbeeld.nl/${n}', dead: ${day}}`).join('\n');
  const edit = { name: 'types days', file: FILE };
  const folder = changedFolder([
    { ...edit, edit: (file) => file.setIn(links, parseDocument(told).contents) },
  ]);
  return loadContent(folder).resources;
}
