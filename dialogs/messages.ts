import type { Content } from '../content/index.ts';
import type { MessageButton, MessageName } from './message-view.ts';
import { progressOf } from './progress.ts';
import type { State } from './state.ts';
import type { ViewOf } from './view.ts';
import type { Notice } from './view-parts.ts';

const BUTTONS: Record<MessageName, readonly MessageButton[]> = {
  welcome: ['start', 'ask', 'help'],
  help: ['start', 'overview', 'summary', 'ask'],
  hello: ['start', 'ask', 'help'],
  thanks: ['start', 'overview', 'help'],
  fine: ['start', 'overview', 'help'],
  stop: ['start', 'overview', 'summary'],
  'no-scan': ['start', 'ask', 'help'],
  failure: ['start', 'help'],
  held: ['start', 'help'],
  privately: ['overview', 'help'],
  ask: ['start', 'help'],
};

/** Buttons that lead nowhere before a team has a scan. */
const NEEDS_SCAN: readonly MessageButton[] = ['overview', 'summary'];

/** A message that belongs to no card of the scan; it always offers a next step. */
export function messageView(
  {
    content,
    state,
  }: Readonly<{ content: Content; state: Pick<State, 'scan'> & Partial<Pick<State, 'team'>> }>,
  message: MessageName,
  notice: Notice | null = null,
): ViewOf<'message'> {
  const { scan, team } = state;
  const offered = scan && scan.closedAt !== null ? BUTTONS[message].flatMap(afterClosing) : BUTTONS[message];
  return {
    kind: 'message',
    message,
    alone: team?.kind === 'personal',
    progress: scan && scan.closedAt === null ? progressOf(content, scan.answers) : null,
    notice,
    buttons: [...new Set(offered)].filter((button) => scan !== null || !NEEDS_SCAN.includes(button)),
  };
}

/** Replaces the button to start: a closed round can't be started or gone on with. */
function afterClosing(button: MessageButton): readonly MessageButton[] {
  return button === 'start' ? ['summary', 'new-round'] : [button];
}
