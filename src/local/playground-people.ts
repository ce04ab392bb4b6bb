import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import * as z from 'zod';
import { ROOT } from '../../content/root.ts';

/** Who the Playground knows. A run without a registration has the same people in its tab. */
export const PLAYGROUND_FILE = join(ROOT, 'src/local/playground.yml');

const Person = z.object({ name: z.string(), aadObjectId: z.string() });
const Group = z.object({ id: z.string(), name: z.string() });
const Playground = z.object({ currentUser: Person, users: z.array(Person), groupChat: Group, team: Group });

/** The people of the Playground, by their id in the directory, and the chat and the team that they are all in. */
export function playgroundPeople() {
  const { currentUser, users, groupChat, team } = Playground.parse(
    load(readFileSync(PLAYGROUND_FILE, 'utf8')),
  );
  const people = [currentUser, ...users].map(({ name, aadObjectId }) => ({ id: aadObjectId, name }));
  return { people, groupChat, team };
}
