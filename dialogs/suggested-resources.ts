import { isReachable } from '../content/dead-links.ts';
import type { Content, Resource } from '../content/index.ts';
import { needsWork } from './progress.ts';
import type { CriterionLine } from './view-parts.ts';

/** The most resources that a card suggests. More would push the conversation aside. */
const SUGGESTIONS = 5;

/** Picks one resource for each criterion that needs work, then a second one for each, until there are enough. */
export function resourcesFor(content: Content, lines: readonly CriterionLine[]): Resource[] {
  const shelves = lines
    .filter((line) => needsWork(content, line.choice))
    .map((line) => line.criterion.resources.filter(isReachable));
  const depth = Math.max(0, ...shelves.map((shelf) => shelf.length));
  const picked = new Map<string, Resource>();
  for (let row = 0; row < depth; row += 1) {
    for (const shelf of shelves) {
      const resource = shelf[row];
      if (!resource) continue;
      const address = resource.links[0]?.url ?? resource.id;
      if (!picked.has(address)) picked.set(address, resource);
      if (picked.size === SUGGESTIONS) return [...picked.values()];
    }
  }
  return [...picked.values()];
}
