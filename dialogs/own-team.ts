/** Begins the id of a team that is one person with a scan of their own. */
const PERSON = 'person:';

/** The team that a person is by themselves. */
export function ownTeam(person: string): string {
  return `${PERSON}${person}`;
}

/** @returns whose own team this is; null for a team of several */
export function ownerOf(team: string): string | null {
  return team.startsWith(PERSON) ? team.slice(PERSON.length) : null;
}
