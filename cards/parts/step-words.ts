import { fill } from '../../content/fill.ts';
import type { Content } from '../../content/index.ts';
import { STEPS, type Step } from '../../dialogs/step.ts';

/** Where the team is on the way from preparing a scan to repeating it: "Stap 3 van 6: bespreken". */
export function stepWords({ texts }: Content, step: Step['step']): string {
  const { steps } = texts.talk;
  return fill(steps.step, {
    nummer: STEPS.indexOf(step) + 1,
    totaal: STEPS.length,
    stap: steps.names[step],
  });
}
