/** The id of a team that consists of one person begins with this. */
const PERSON = 'person:';

/** @returns the id of the team that consists of this person */
export function ownTeam(person: string): string {
  return `${PERSON}${person}`;
}

/** @returns the person that this team consists of; null for a team of several people */
export function ownerOf(team: string): string | null {
  return team.startsWith(PERSON) ? team.slice(PERSON.length) : null;
}
