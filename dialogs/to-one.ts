import type { Case, Decision } from './decision.ts';
import type { Event } from './event.ts';
import { spokenTo } from './spoken-to.ts';

/**
 * Makes a decision whose sentences and card speak to one person, where they do the scan alone. What is about another team
 * keeps speaking of that team.
 */
export function toOne<E extends Event>(decide: (given: Case, event: E) => Decision) {
  return (given: Case, event: E): Decision => {
    const { team } = given.state;
    const elsewhere = 'team' in event && event.team !== undefined && event.team !== team.id;
    if (elsewhere || team.kind !== 'personal') return decide(given, event);
    const decision = decide({ ...given, content: spokenTo(given.content, team) }, event);
    return { ...decision, view: Object.assign({ alone: true }, decision.view) };
  };
}
