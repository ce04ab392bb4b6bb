import { randomBytes } from 'node:crypto';
import type { LocalPlace } from '../bot/elsewhere/membership.ts';
import { playgroundPeople } from '../local/playground-people.ts';
import type { Identity } from './identity.ts';

/** What the tab needs when nobody signs in: on this machine only, with the people of the local try-out. */
export type Local = Readonly<{
  people: readonly Readonly<{ id: string; name: string }>[];
  /** The places where they are together, by the tab's names for places. */
  places: readonly LocalPlace[];
  identity: Identity;
  /** @returns null for somebody who is not in the try-out */
  tokenFor(person: string): Promise<string | null>;
}>;

const ISSUER = 'local';
const LASTS = '12h';

/** The people and chats of the Playground. Tokens are signed with a key that ends with this process. */
export function createLocal(): Local {
  const { people, groupChat, team } = playgroundPeople();
  const key = randomBytes(32);
  const who = { issuer: ISSUER, audience: ISSUER };
  return {
    people,
    places: [
      { place: 'personal', name: null },
      { place: `chat:${groupChat.id}`, name: groupChat.name },
      { place: `channel:${team.id}`, name: team.name },
    ],
    async identity(token) {
      const { jwtVerify } = await import('jose');
      try {
        const { payload } = await jwtVerify(token, key, { ...who, algorithms: ['HS256'] });
        const person = people.find(({ id }) => id === payload.sub);
        return person ? { ...person, tenant: null } : null;
      } catch {
        return null;
      }
    },
    async tokenFor(person) {
      if (!people.some(({ id }) => id === person)) return null;
      const { SignJWT } = await import('jose');
      return await new SignJWT()
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer(who.issuer)
        .setAudience(who.audience)
        .setSubject(person)
        .setIssuedAt()
        .setExpirationTime(LASTS)
        .sign(key);
    },
  };
}
