import { type Case, type Decision, type ScanCase, showBeside } from './decision.ts';
import type { ButtonEvent } from './event.ts';
import { messageView } from './messages.ts';
import { isOtherRound } from './navigate.ts';
import { settleDraft } from './settle-draft.ts';
import { spokenTo } from './spoken-to.ts';
import { withChanges } from './with-changes.ts';

/** Makes a decision about the scan. In a team without a scan the card says that there is none, or `without` decides. */
export function inScan<E>(
  decide: (given: ScanCase, event: E) => Decision,
  without: (given: Case, event: E) => Decision = tellNoScan,
) {
  return (given: Case, event: E): Decision => {
    const { scan, team } = given.state;
    const content = spokenTo(given.content, team);
    return scan ? decide({ ...given, content, scan }, event) : without({ ...given, content }, event);
  };
}

/** Makes a decision that leaves the card: it first keeps what was typed into the fields. */
export function leaving<E extends ButtonEvent>(
  move: (given: ScanCase, event: E) => Decision,
  without: (given: Case, event: E) => Decision = tellNoScan,
) {
  return inScan((given: ScanCase, event: E) => {
    const round = 'round' in event ? event.round : undefined;
    const settled = settleDraft(given, isOtherRound(given, round) ? undefined : event.draft);
    if (settled.stay) return settled.stay;
    const scan = withChanges(given.scan, settled.changes, given.state);
    const decision = move({ ...given, scan, state: { ...given.state, scan } }, event);
    return { ...decision, changes: [...settled.changes, ...decision.changes] };
  }, without);
}

/** Says that there is no scan yet. */
export function tellNoScan({ content, state }: Case): Decision {
  return showBeside(messageView({ content, state }, 'no-scan'));
}
