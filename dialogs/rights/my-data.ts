import { type Case, type Decision, showBeside, showOwn } from '../decision.ts';
import type { Link } from '../download/link.ts';
import { ownTeam } from '../own-team.ts';
import { later } from '../time.ts';
import { toldView } from './told-view.ts';

/** How long (ms) the file can be downloaded. */
const VALID = 15 * 60_000;

/**
 * Shows somebody what is kept about them. In a shared chat they have to press first, since only they see the reply to a
 * press.
 */
export function myData(given: Case): Decision {
  const { state } = given;
  const { kept, secret, member } = state;
  // Where others read along the turn has no secret, so there is no link.
  if (!kept || !secret) return showBeside(toldView(given, { card: 'data-alone' }));
  const expires = later(state.now, VALID);
  const link: Link = {
    team: ownTeam(member.id),
    format: 'json',
    round: null,
    withoutNotes: false,
    secret: secret.value,
    expires,
  };
  const file = { url: `${secret.address}/download/${secret.value}`, until: expires };
  return showOwn(toldView(given, { card: 'data', name: member.name, kept, file }), [{ kind: 'link', link }]);
}
