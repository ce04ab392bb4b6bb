import lunr from 'lunr';
import MiniSearch from 'minisearch';
import type { Content } from '../../content/index.ts';
import { type Entry, entriesOf, moreOf } from '../../dialogs/search/entries.ts';
import type { Replied } from './replied.ts';

type Ask = (question: string) => Replied;
type Document = Readonly<{ id: string; title: string; text: string; publisher: string; kind: string }>;

/** What lunr and minisearch make of it as they come: the source's texts, no Dutch, no vocabulary. */
export function rivals(content: Content): Record<string, Ask> {
  const entries = entriesOf(content);
  const more = moreOf(content);
  const documents = entries.map(
    (entry, number): Document => ({
      id: entry.id,
      title: entry.title,
      text: `${entry.description} ${more[number]}`,
      publisher: entry.publisher ?? '',
      kind: entry.resourceKind ?? '',
    }),
  );
  return { lunr: withLunr(documents, entries), minisearch: withMiniSearch(documents, entries) };
}

const FIELDS = ['title', 'text', 'publisher', 'kind'];

function withLunr(documents: readonly Document[], entries: readonly Entry[]): Ask {
  const index = lunr(function () {
    this.ref('id');
    for (const field of FIELDS) this.field(field);
    for (const document of documents) this.add(document);
  });
  return (question) => {
    const found = index.query((query) => query.term(lunr.tokenizer(question), {}));
    return replied(
      found.map((one) => one.ref),
      entries,
    );
  };
}

function withMiniSearch(documents: readonly Document[], entries: readonly Entry[]): Ask {
  const index = new MiniSearch<Document>({ fields: FIELDS });
  index.addAll(documents);
  return (question) =>
    replied(
      index.search(question).map((one) => String(one.id)),
      entries,
    );
}

/** Results with the same address are one, as in our own search. */
function replied(ids: readonly string[], entries: readonly Entry[]): Replied {
  const groups = new Map<string, string[]>();
  for (const id of ids) {
    const entry = entries.find((one) => one.id === id);
    const key = entry?.urls[0] ?? id;
    groups.set(key, [...(groups.get(key) ?? [...(entry?.urls ?? [])]), id]);
  }
  return {
    found: [...groups.values()].slice(0, 10),
    outcome: ids.length === 0 ? 'none' : 'found',
    urgent: false,
    suicide: false,
    about: null,
  };
}
