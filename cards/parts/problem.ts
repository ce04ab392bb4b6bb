import { typedText } from './build.ts';
import type { Element } from './element.ts';

/** Says under a field why its text can't be saved. Without a problem there are no elements. */
export function problemPart(problem: string | null): Element[] {
  if (problem === null) return [];
  return [typedText(problem, { color: 'Attention', size: 'Small', weight: 'Bolder', spacing: 'Small' })];
}
