import { forOne } from '../content/for-one.ts';
import type { Content } from '../content/index.ts';

/** The content as it speaks to these people: to somebody who does the scan alone it says "je". */
export function spokenTo(content: Content, { kind }: Readonly<{ kind: string }>): Content {
  return kind === 'personal' ? forOne(content) : content;
}
