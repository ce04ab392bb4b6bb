import { typedText } from '../parts/build.ts';
import type { Element } from '../parts/element.ts';

/** Under the field that it is about: why what stands there can't be saved; nothing when it can. */
export function problemPart(problem: string | null): Element[] {
  if (problem === null) return [];
  return [typedText(problem, { color: 'Attention', size: 'Small', weight: 'Bolder', spacing: 'Small' })];
}
