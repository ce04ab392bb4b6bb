import type { Change } from '../change.ts';
import type { Case, Decision } from '../decision.ts';
import type { RightsView } from './rights-view.ts';

type Told = RightsView extends infer V
  ? V extends RightsView
    ? Omit<V, 'kind' | 'notice' | 'back'>
    : never
  : never;

/** Shows a card that belongs to no round: what is on the table stays there. */
export function tell(
  given: Case,
  told: Told,
  changes: readonly Change[] = [],
  back?: RightsView['back'],
): Decision {
  const view = toldView(given, told, back);
  return { changes, view, where: given.typed ? 'new' : 'here', leave: null, stay: null, shows: null };
}

export function toldView(
  given: Case,
  told: Told,
  back: RightsView['back'] = given.state.scan ? 'overview' : 'help',
): RightsView {
  return { kind: 'rights', notice: null, back, ...told } as RightsView;
}

/** In a shared chat the others go on seeing what was there. */
export function alone(given: Case, decision: Decision): Decision {
  return given.typed ? decision : { ...decision, alone: true };
}
