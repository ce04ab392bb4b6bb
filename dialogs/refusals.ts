import { fill } from '../content/fill.ts';
import { type Case, type Decision, type ScanCase, say, showBeside, showCard } from './decision.ts';
import { messageView } from './messages.ts';
import { overviewView, standardView } from './scan-views.ts';
import { summaryView } from './summary-view.ts';

/** Nothing can be changed in a round that is closed or is not the newest. This shows how things stand, and says why. */
export function refuseChange({ content, scan, state }: ScanCase): Decision {
  const { notices } = content.texts;
  if (scan.closedAt !== null) {
    const notice = say('info', fill(notices.closed, { ronde: scan.round }));
    return showCard(summaryView({ content, scan }, state, notice));
  }
  const notice = say('info', fill(notices.otherRound, { ronde: scan.round }));
  return showCard(overviewView({ content, scan }, state, notice));
}

/** A button had a payload that means nothing, or no longer means anything. This shows how things stand, and says so. */
export function refuseButton({ content, state }: Case): Decision {
  const { scan } = state;
  const notice = say('info', content.texts.notices.malformed);
  if (!scan) return showBeside(messageView({ content, state }, 'no-scan', notice));
  if (scan.closedAt !== null) return showCard(summaryView({ content, scan }, state, notice));
  const standard = content.standards.find((one) => one.id === state.placed?.standard);
  if (!standard) return showCard(overviewView({ content, scan }, state, notice));
  return showCard(standardView({ content, scan }, standard, { notice }));
}
