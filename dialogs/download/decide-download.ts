import { fill } from '../../content/fill.ts';
import { type Case, type Decision, say, showOwn } from '../decision.ts';
import type { EventOf } from '../event.ts';
import { messageView } from '../messages.ts';
import { dutchClock } from '../report/dutch-time.ts';
import { isReplyInPlace } from '../via.ts';
import { CHOICES, type DownloadView } from './download-view.ts';
import { type Link, makeLink } from './link.ts';

/**
 * Offers somebody the files of their team's scan, or of a team that they manage. A link is shown only where nobody else
 * reads along. Elsewhere the files are buttons, and only the person who presses gets the link.
 */
export function decideDownload(given: Case, event: EventOf<'download'>): Decision {
  const { content, state, via } = given;
  const { notices } = content.texts.download;
  const asked = event.team === undefined ? ownFile(given) : teamFile(given, event.team);
  if (!asked) {
    if (event.team === undefined) return showOwn(messageView({ content, state }, 'no-scan'));
    return showOwn(messageView({ content, state }, 'help', say('info', notices.notYours)));
  }
  const { of, round, withoutNotes } = asked;
  const choose = { kind: 'download', of, ready: null, notice: null } as const;
  if (round === null) {
    const notice = say('info', fill(notices.notClosed, { team: of?.name ?? state.team.name }));
    return showOwn(messageView({ content, state }, 'help', notice));
  }
  const format = CHOICES.find((one) => one === event.format);
  if (!format) return showOwn(choose);
  if (!state.secret || (!isReplyInPlace(via) && state.team.kind !== 'personal')) {
    return showOwn({ ...choose, notice: say('info', notices.pressHere) });
  }
  const { link, url } = makeLink(state, state.secret, { team: asked.team, format, round, withoutNotes });
  const ready = { format, url, until: dutchClock(link.expires) };
  return showOwn({ ...choose, ready }, [{ kind: 'link', link }]);
}

type Asked = Readonly<{ of: DownloadView['of']; round: number | null }> & Pick<Link, 'team' | 'withoutNotes'>;

function ownFile({ state }: Case): Asked | null {
  const { scan, team } = state;
  return scan ? { of: null, team: team.id, round: scan.round, withoutNotes: false } : null;
}

/**
 * Finds the team of a file among those that the member manages, as the store tells. A button that names another team
 * gains nothing.
 */
function teamFile({ state }: Case, team: string): Asked | null {
  const managed = state.teams?.find(({ id }) => id === team);
  if (!managed) return null;
  const of = { id: team, name: managed.name };
  return { of, team, round: managed.scan?.round ?? null, withoutNotes: true };
}
