import { type Checked, isAlive, isDead, type LinkState } from './link-state.ts';
import type { SeenLink } from './look-at-links.ts';

/** What kinds of links a report tells of, in this order; it leaves out those that are well. */
export const LINK_GROUPS = {
  dead: 'Dood: hier is niets meer',
  again: 'Staat als dood, maar werkt weer',
  broken: 'Doet het niet goed',
  moved: 'Heeft een beter adres',
  unseen: 'Niet te zien voor een programma',
  well: 'Werkt',
} as const;

export type LinkGroup = keyof typeof LINK_GROUPS;

/** What was seen, and what to do, for an editor. */
export type Advice = Readonly<{ group: LinkGroup; seen: string; todo: string }>;

const SEEN: Readonly<Record<LinkState, string>> = {
  works: 'de link werkt',
  moved: 'de pagina staat nu ergens anders',
  gone: 'de pagina bestaat niet meer',
  'says-gone': 'de pagina zegt zelf dat ze er niet is',
  'sent-home': 'de link komt uit op de voorpagina van de site',
  'sent-away': 'de link komt uit op de voorpagina van een andere site',
  'no-host': 'de site bestaat niet meer',
  'no-names': 'het adres van de site was nu niet op te zoeken',
  'no-connection': 'de site neemt niet op',
  tls: 'de beveiliging van de site klopt niet',
  'too-late': 'de site antwoordt te laat',
  'in-circles': 'de site stuurt steeds door en komt nergens uit',
  hidden: 'de site laat de pagina niet aan programma’s zien',
  busy: 'de site had het te druk',
  fails: 'de site geeft een fout',
  unreadable: 'dit is geen adres van een pagina',
  mail: 'het e-mailadres ziet er goed uit',
  'bad-mail': 'dit is geen goed e-mailadres',
};

const TODO: Readonly<Record<LinkGroup, string>> = {
  dead: 'Zoek een nieuw adres. Is dat er niet, laat dan “dead” bij de link staan.',
  again: 'Kijk of het nog de goede pagina is, en haal “dead” weg.',
  broken: 'Open de link zelf. Werkt hij ook bij jou niet, zoek dan een nieuw adres.',
  moved: 'Kijk of het de goede pagina is, en schrijf het nieuwe adres op.',
  unseen: 'Open de link zelf. Werkt hij, dan hoef je niets te doen.',
  well: '',
};

export function adviceOf({ link, checked }: SeenLink): Advice {
  const group = groupOf(checked, link.dead !== undefined);
  return { group, seen: seenOf(checked), todo: TODO[group] };
}

function seenOf({ state, status, better, code }: Checked): string {
  const facts = [...(status && status !== 200 ? [status] : []), ...(code ? [code] : [])].join(', ');
  const seen = facts ? `${SEEN[state]} (${facts})` : SEEN[state];
  if (!better || state === 'moved') return seen;
  return better.startsWith('https:') && state === 'works' ? `${seen}, ook met https` : seen;
}

function groupOf(checked: Checked, isMarked: boolean): LinkGroup {
  const { state, better } = checked;
  if (isDead(checked)) return 'dead';
  if (isAlive(checked) && isMarked) return 'again';
  if (isAlive(checked)) return better ? 'moved' : 'well';
  if (state === 'mail') return 'well';
  return state === 'hidden' || state === 'busy' || state === 'no-names' ? 'unseen' : 'broken';
}
