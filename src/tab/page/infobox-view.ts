import { showsOf } from '../../../cards/parts/button.ts';
import { fill } from '../../../content/fill.ts';
import { make } from './dom.ts';
import type { FoundEntries } from './found-entries.ts';
import { texts } from './texts.ts';
import { drawAbout, drawDefinition, drawHelp, saysInstead } from './told-in-place.ts';
import type { ShowView, ViewDeps } from './view.ts';

/** How long (ms) nothing is typed before the question is sent. */
const PAUSE = 250;

/** Searches the infobox while somebody types. */
export const showInfobox: ShowView = async (deps, { signal }) => {
  const words = texts.search;
  const hint = make('p', { id: 'zoek-uitleg', class: 'hint' }, words.hint);
  const field = make('input', {
    id: 'zoek',
    type: 'search',
    autocomplete: 'off',
    maxlength: '300',
    'aria-describedby': 'zoek-uitleg',
  });
  const results = make('div', { id: 'resultaten' });
  const form = make('form', { role: 'search' }, make('label', { for: 'zoek' }, words.field), field, hint);
  let running = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    running.abort();
  });
  const ask = () => {
    clearTimeout(timer);
    running.abort();
    running = new AbortController();
    search(deps, { question: field.value.trim(), signal: running.signal }, results);
  };
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask();
  });
  deps.stage.show(make('p', { class: 'call' }, words.call), form, results);
};

/** A question, with a signal that aborts when another one is asked. */
type Asked = Readonly<{ question: string; signal: AbortSignal }>;

async function search(deps: ViewDeps, asked: Asked, place: HTMLElement): Promise<void> {
  const { question, signal } = asked;
  if (question === '') {
    place.replaceChildren();
    deps.stage.say('');
    return;
  }
  await deps.stage.attempt(async () => {
    const found = await deps.api.search(question, 0, signal);
    place.replaceChildren(...drawFound(deps, asked, found));
    deps.stage.say(saysOf(found));
  });
}

function drawFound(deps: ViewDeps, asked: Asked, found: FoundEntries): Node[] {
  if (found.urgent) return [drawHelp(found)];
  if (found.about) return [drawAbout(found.about)];
  const told = found.definition ? [drawDefinition(found.definition)] : [];
  const count = make('p', { class: 'count' }, countOf(found.results.length, found));
  if (found.results.length === 0) {
    return told.length > 0 ? told : [count, make('p', {}, texts.search.noneHelp)];
  }
  const list = make('ol', { class: 'results' }, ...found.results.map((result) => drawResult(result, found)));
  return [...told, count, list, ...moreButton(deps, asked, { found, list, count })];
}

function drawResult(
  { title, about, description, url, dead }: FoundEntries['results'][number],
  { contact }: FoundEntries,
): HTMLElement {
  const facts = [about, url ? showsOf(url) : ''].filter((fact) => fact);
  const name = url
    ? make(
        'a',
        { href: url, target: '_blank', rel: 'noopener noreferrer' },
        title,
        unseen(` (${texts.otherWindow})`),
      )
    : title;
  return make(
    'li',
    { class: 'panel' },
    make('h2', { tabindex: '-1' }, name),
    facts.length > 0 ? make('p', { class: 'facts' }, facts.join(' · ')) : null,
    description ? make('p', {}, description) : null,
    ...dead.map((line) => make('p', { class: 'facts' }, line)),
    dead.length > 0 ? make('p', {}, make('a', { href: contact }, showsOf(contact))) : null,
  );
}

function moreButton(
  deps: ViewDeps,
  asked: Asked,
  { found: { more }, list, count }: Readonly<{ found: FoundEntries; list: HTMLElement; count: HTMLElement }>,
): Node[] {
  if (more === null) return [];
  const button = make('button', { type: 'button' }, texts.search.next);
  button.addEventListener('click', () =>
    deps.stage.attempt(async () => {
      const found = await deps.api.search(asked.question, more, asked.signal);
      const added = found.results.map((result) => drawResult(result, found));
      list.append(...added);
      button.replaceWith(...moreButton(deps, asked, { found, list, count }));
      count.textContent = countOf(list.childElementCount, found);
      deps.stage.say(count.textContent);
      added[0]?.querySelector<HTMLElement>('a, h2')?.focus();
    }),
  );
  return [button];
}

function countOf(shown: number, { outcome, more, definition }: FoundEntries): string {
  const words = texts.search;
  if (shown === 0) return words.none;
  if (definition) return words.besides;
  if (outcome === 'maybe') return shown === 1 ? words.maybeOne : fill(words.maybe, { aantal: shown });
  if (more !== null) return fill(words.atLeast, { aantal: shown });
  return shown === 1 ? words.one : fill(words.more, { aantal: shown });
}

/** What a screen reader says once something was found. */
function saysOf(found: FoundEntries): string {
  return saysInstead(found) ?? countOf(found.results.length, found);
}

function unseen(text: string): HTMLElement {
  return make('span', { class: 'unseen' }, text);
}
