import { isReachable } from '../../content/dead-links.ts';
import type { Criterion, Resource } from '../../content/index.ts';

/** How many resources are offered: few enough to choose from in one look. */
const OFFERED = 3;

/** Kinds of resources that a team can practise with, the most practical first. Other kinds are to be read. */
const PRACTICAL: readonly Resource['kind'][] = [
  'training',
  'e-learning',
  'oefencasus',
  'instrument',
  'toolkit',
  'methodiek',
  'handreiking',
  'video',
];

/**
 * Picks two or three resources of the infobox for a criterion. Its own come before those that it refers to, free and
 * practical ones come first, and they are of different kinds where possible. No address is offered twice,
 * and nothing that has no address any more.
 */
export function suggestionsFor(criterion: Criterion): Resource[] {
  const addresses = new Map<string, Resource>();
  for (const one of criterion.resources.filter(isReachable)) {
    const address = one.links[0]?.url ?? one.id;
    if (!addresses.has(address)) addresses.set(address, one);
  }
  // Sorting is stable, so equal ones stay in the order of the infobox.
  const sorted = [...addresses.values()].sort((a, b) => rankOf(criterion, a) - rankOf(criterion, b));
  const picked: Resource[] = [];
  for (const one of sorted) if (!picked.some(({ kind }) => kind === one.kind)) picked.push(one);
  return [...new Set([...picked, ...sorted])].slice(0, OFFERED);
}

/** @returns a number without a unit; resources with a lower one are offered first */
function rankOf(criterion: Criterion, { criteria, free, kind }: Resource): number {
  const practical = PRACTICAL.indexOf(kind);
  const place = practical < 0 ? PRACTICAL.length : practical;
  const other = criteria.includes(criterion.id) ? 0 : 1;
  return other * 100 + (free ? 0 : 10) + place;
}
