import type { PlacedCard } from '../../../dialogs/placed-card.ts';
import type { Scan } from '../../../dialogs/scan.ts';

/** What tells one state of a team from another, as text. The same text is made from the tables (`queries/turn/prove-basis.ts`). */
export type Basis = string;

/** Somebody whose name a team keeps. `party`: for whom they speak; null when they never said it. */
export type NamedMember = Readonly<{ member: string; name: string; party: string | null }>;

/** What a basis is about. */
export type BasedOn = Readonly<{
  teamName: string | null;
  members: readonly NamedMember[];
  scan: Scan | null;
  placed: PlacedCard | null;
}>;

/** Between two values, and between two groups of them. */
export const UNIT = '\x1f';
export const GROUP = '\x1e';
/** Stands for a value that is not there. */
export const NONE = '-';

/**
 * The basis of a turn that is decided on this state. A closed round has none, and a round with votes neither: of those
 * nothing is remembered.
 */
export function basisOf({ teamName, members, scan, placed }: BasedOn): Basis | null {
  if (teamName === null || !scan || scan.closedAt !== null || scan.voting) return null;
  const before = Object.values(scan.before ?? {});
  return [
    teamName,
    ...members.map(({ member, name, party }) => [member, name, party ?? NONE].join(UNIT)),
    [scan.round, scan.startedAt, ...countsOf(scan)].join(UNIT),
    // The round before is closed, but its texts are deleted after their time too, and so is all of it.
    [before.length, before.filter(({ note }) => note !== '').length].join(UNIT),
    placeOf(placed),
  ].join(GROUP);
}

/** How many answers there are, the sum of their versions, when the last was given, and how many texts stand in them. */
function countsOf({ answers }: Scan): [number, number, string, number] {
  let [count, versions, last, texts] = [0, 0, '', 0];
  for (const { version, at = '', note, link, dissent = '' } of Object.values(answers)) {
    count += 1;
    versions += version;
    if (at > last) last = at;
    // Texts are deleted after their time, without another version.
    texts += Number(note !== '') + Number(link !== '') + Number(dissent !== '');
  }
  return [count, versions, last, texts];
}

function placeOf(placed: PlacedCard | null): string {
  const { message, standard, criterion, seen, version, confirms, placedAt } = placed ?? NOTHING;
  return [
    message ?? NONE,
    standard ?? NONE,
    criterion ?? NONE,
    seen,
    version,
    confirms ?? NONE,
    placedAt,
  ].join(UNIT);
}

const NOTHING = {
  message: null,
  standard: null,
  criterion: null,
  seen: 0,
  version: 0,
  confirms: null,
  placedAt: NONE,
};
