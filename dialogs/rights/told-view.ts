import type { Case } from '../decision.ts';
import type { RightsView } from './rights-view.ts';

type Told = RightsView extends infer V
  ? V extends RightsView
    ? Omit<V, 'kind' | 'notice' | 'back'>
    : never
  : never;

/**
 * A card about what is kept of a team or a person; it belongs to no round.
 * @param back where its button leads
 */
export function toldView(
  given: Case,
  told: Told,
  back: RightsView['back'] = given.state.scan ? 'overview' : 'help',
): RightsView {
  return { kind: 'rights', notice: null, back, ...told } as RightsView;
}
