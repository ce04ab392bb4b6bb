/** The choices that ask for no reason. */
export const CHOICES = ['voldoende', 'deels', 'onvoldoende', 'weet-niet'] as const;

export function anyOf<T>(list: readonly T[]): T {
  return list[Math.floor(Math.random() * list.length)] as T;
}
