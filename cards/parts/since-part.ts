import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { Since, StandardChange } from '../../dialogs/view-parts.ts';
import { SUBHEADING, type TextLook, text } from './build.ts';
import { dissentPart } from './dissent-part.ts';
import type { Element } from './element.ts';

/** What changed since the round before, in words. It lists only the standards that changed. */
export function sincePart(content: Content, { round, changes, dissents }: Since): Element[] {
  const { trend } = content.texts;
  const count = (direction: StandardChange['direction']) =>
    changes.filter((change) => change.direction === direction).length;
  const counts = { sterker: count('stronger'), zwakker: count('weaker'), gelijk: count('same') };
  return [
    text(fill(trend.since, { ronde: round }), SUBHEADING),
    text(fill(trend.sinceCounts, counts), { spacing: 'Small' }),
    ...changes.flatMap((change) => changeLine(content, change)),
    ...dissentPart(content, fill(trend.dissents, { ronde: round }), dissents),
  ];
}

function changeLine(content: Content, { standard, before, after, direction }: StandardChange): Element[] {
  const { trend } = content.texts;
  if (direction === 'same') return [];
  const name = `${standard.id} ${standard.label}`;
  if (direction === 'other-text') return [text(`${name}: ${trend.other}`, DETAIL)];
  const was = before ?? content.open;
  const is = after ?? content.open;
  const word = direction === 'unknown' ? '' : ` (${trend[direction]})`;
  return [text(`${name}: ${was.symbol} ${was.label} → ${is.symbol} ${is.label}${word}`, DETAIL)];
}

const DETAIL: TextLook = { size: 'Small', spacing: 'Small' };
