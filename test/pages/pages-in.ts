import { readFileSync } from 'node:fs';

/** @returns how many pages a PDF has; 0 where that can't be read */
export function pagesIn(path: string): number {
  const counts = [
    ...readFileSync(path)
      .toString('latin1')
      .matchAll(/\/Type\s*\/Pages\b[^>]*?\/Count\s+(\d+)|\/Count\s+(\d+)[^>]*?\/Type\s*\/Pages\b/g),
  ];
  return Math.max(0, ...counts.map(([, after, before]) => Number(after ?? before)));
}
