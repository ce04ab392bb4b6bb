import { forOne } from '../content/for-one.ts';
import type { Content } from '../content/index.ts';
import type { Team } from './team.ts';

/** The content as it speaks to these people: to somebody who does the scan alone it says "je". */
export function spokenTo(content: Content, { kind }: Pick<Team, 'kind'>): Content {
  return kind === 'personal' ? forOne(content) : content;
}
