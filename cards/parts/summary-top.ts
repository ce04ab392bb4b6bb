import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import type { CriterionLine, SummaryView } from '../../dialogs/view-parts.ts';
import { column, columns, SUBHEADING, text, typedText } from './build.ts';
import { dutchDate } from './date.ts';
import type { Column, Element } from './element.ts';
import { evidenceCountsPart, isOnlyWeak } from './evidence-counts-part.ts';
import { FINDINGS, findings } from './gaps.ts';
import { resultStrip } from './result-strip.ts';

/** The part of a summary that is folded away, as buttons name it. */
export const DETAILS = 'meer';

/** Whose round it is, and which. */
export function summaryContext(content: Content, { team, round, closedAt }: SummaryView): Element {
  const { summary } = content.texts;
  const which =
    closedAt === null
      ? fill(summary.interim, { ronde: round })
      : fill(summary.closed, { ronde: round, datum: dutchDate(closedAt) });
  // The name of a team is typed, so the line that holds it is no Markdown.
  return typedText(`${fill(summary.title, { team })} · ${which}`, { size: 'Small', isSubtle: true });
}

/** What the round comes to, as the heading of the card. */
export function conclusionPart({ conclusion }: SummaryView): Element {
  return text(conclusion, { size: 'Large', weight: 'Bolder', style: 'heading', spacing: 'Small' });
}

/** What stands on the first screen: all results as symbols, what stands out, and how the team knows it. */
export function resultsPart(content: Content, view: SummaryView): Element[] {
  const { summary, talk } = content.texts;
  const lists = [
    ...shortList(content, summary.best, view.best),
    ...shortList(content, summary.first, view.first),
  ];
  return [
    ...resultStrip(content, view, DETAILS),
    ...(lists.length > 0 ? [columns(lists, { spacing: 'Small' })] : []),
    ...howKnown(content, view, talk.evidence.summary),
  ];
}

/** How the team knows its answers, and who sees what otherwise. @param sentence stands around the counts */
export function howKnown(content: Content, { evidence, votes }: SummaryView, sentence: string): Element[] {
  const { onlyWeak } = content.texts.talk.evidence;
  const counts = evidenceCountsPart(content, evidence, sentence);
  return [
    // What to do about it says more than the counts, which then stand in the folded part.
    ...(isOnlyWeak(evidence) ? [text(onlyWeak, { size: 'Small', spacing: 'Small' })] : counts),
    ...findings(content, votes)
      .slice(0, FINDINGS)
      .map((gap) => text(gap, { size: 'Small', spacing: 'Small' })),
  ];
}

function shortList(content: Content, title: string, lines: readonly CriterionLine[]): Column[] {
  if (lines.length === 0) return [];
  const named = lines.map(({ criterion, choice }) =>
    text(`${(choice ?? content.open).symbol} ${criterion.id} ${criterion.label}`, {
      size: 'Small',
      spacing: 'None',
    }),
  );
  return [
    column([text(title, { ...SUBHEADING, spacing: 'None' }), ...named], 'stretch', { spacing: 'Small' }),
  ];
}
