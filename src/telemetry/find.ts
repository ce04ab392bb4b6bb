import type { Content } from '../../content/index.ts';
import { searchOf } from '../../dialogs/questions.ts';
import type { Findings } from '../../dialogs/search/search.ts';
import type { Telemetry } from './telemetry.ts';

/** Where somebody searches outside a conversation, and who is told how long it takes. */
export type Searched = Readonly<{
  content: Content;
  telemetry?: Telemetry | undefined;
  place: 'tab' | 'compose';
}>;

/** Searches the infobox. What was asked and found is told to nobody else. */
export function find({ content, telemetry, place }: Searched, question: string): Findings {
  const ask = () => searchOf(content).ask(question);
  if (!telemetry) return ask();
  return telemetry.timedNow({ work: 'search', name: place, outcome: ({ outcome }) => outcome }, ask);
}
