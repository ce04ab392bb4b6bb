import { byId, make } from './dom.ts';
import { keepIdentity, tokenFor } from './local-host.ts';
import { texts } from './texts.ts';
import { showOwnTheme } from './theme.ts';

/** The people and chats of the Playground, to choose from in a local run: who somebody is, and where they look. */
type Choices = Readonly<{
  people: readonly Readonly<{ id: string; name: string }>[];
  places: readonly Readonly<{ place: string; name: string | null }>[];
}>;

const words = texts.local;

showOwnTheme();
try {
  const choices = await choicesHere();
  byId('beeld').replaceChildren(form(choices));
} catch {
  byId('beeld').replaceChildren(make('p', {}, words.none));
}

function form({ people, places }: Choices): HTMLElement {
  const select = (id: string, options: readonly HTMLOptionElement[]) => make('select', { id }, ...options);
  const person = select(
    'persoon',
    people.map(({ id, name }) => make('option', { value: id }, name)),
  );
  const place = select(
    'plek',
    places.map((one) => make('option', { value: one.place }, one.name ?? texts.ownScan)),
  );
  const drawn = make(
    'form',
    { class: 'panel choose' },
    make('p', {}, words.intro),
    make('label', { for: 'persoon' }, words.person),
    person,
    make('label', { for: 'plek' }, words.place),
    place,
    make('button', { type: 'submit', class: 'primary' }, words.open),
  );
  drawn.addEventListener('submit', (event) => {
    event.preventDefault();
    open(person.value, place.value).catch(() => {
      byId('melding').replaceChildren(make('p', {}, texts.failed));
    });
  });
  return drawn;
}

async function open(person: string, place: string): Promise<void> {
  keepIdentity({ person, token: await tokenFor(person), place });
  location.assign(`/tab${location.hash}`);
}

async function choicesHere(): Promise<Choices> {
  const response = await fetch('/tab/api/local', { credentials: 'omit', cache: 'no-store' });
  if (!response.ok) throw new Error(`/tab/api/local answered ${response.status}`);
  return await response.json();
}
