import { inWords } from '../../../dialogs/calendar.ts';
import type { Day } from '../../../dialogs/time.ts';
import { printable } from '../../printable.ts';
import { type Advice, adviceOf, LINK_GROUPS, type LinkGroup } from './link-words.ts';
import type { SeenLink } from './look-at-links.ts';

type Line = SeenLink & Readonly<{ advice: Advice }>;

/** @returns how many links there are of each kind, a line each, in Dutch */
export function linkCounts(seen: readonly SeenLink[]): string {
  const lines = grouped(seen).map(
    ([group, those]) => `${String(those.length).padStart(5)}  ${LINK_GROUPS[group]}`,
  );
  return `${seen.length} links bekeken\n${lines.join('\n')}\n`;
}

/** @returns what an editor reads: each link that asks for something, where it stands, what was seen, and what to do */
export function asMarkdown(seen: readonly SeenLink[], day: Day): string {
  const parts = grouped(seen).map(([group, those]) => {
    const entries = group === 'well' ? [] : those.map(entry);
    return [`## ${LINK_GROUPS[group]} (${those.length})`, ...entries].join('\n\n');
  });
  return `${[`# Links, bekeken op ${inWords(day)}`, ...parts].join('\n\n')}\n`;
}

function entry({ link, checked, advice }: Line): string {
  const name = [link.id, link.title].filter(Boolean).join(' ') || 'Zonder titel';
  return [
    `- **${name.replace(/[\\*_[\]<>`]/g, '\\$&')}** (content/${link.file}, regel ${link.line})`,
    `  - Adres: <${link.address}>`,
    ...(checked.better ? [`  - Beter: <${checked.better}>`] : []),
    ...(link.dead ? [`  - Staat als dood sinds ${link.dead}`] : []),
    `  - Gezien: ${advice.seen}`,
    `  - Doen: ${advice.todo}`,
  ]
    .map(printable)
    .join('\n');
}

/** @returns all links for a program, those that are well too */
export function asData(seen: readonly SeenLink[], day: Day): string {
  const links = seen.map((one) => {
    const { canBeMarked: _, ...link } = one.link;
    return { ...link, ...one.checked, ...adviceOf(one) };
  });
  return `${JSON.stringify({ day, links }, null, 2)}\n`;
}

function grouped(seen: readonly SeenLink[]): [LinkGroup, Line[]][] {
  const lines = seen.map((one): Line => ({ ...one, advice: adviceOf(one) }));
  const groups = Map.groupBy(lines, ({ advice }) => advice.group);
  return (Object.keys(LINK_GROUPS) as LinkGroup[]).flatMap((group): [LinkGroup, Line[]][] => {
    const those = groups.get(group);
    return those ? [[group, those]] : [];
  });
}
