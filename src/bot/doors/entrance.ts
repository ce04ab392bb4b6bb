import { createSeldom } from '../../seldom.ts';
import { ActivityShape } from '../activity/activity-shape.ts';
import type { Incoming } from '../activity/incoming.ts';
import { readActivity } from '../activity/read-activity.ts';
import type { Caller, Refusal } from './doors.ts';
import { type BotDoors, doorsFor, refusalHere } from './for-bot.ts';

/** The way in for requests of Teams. */
export type Entrance = Readonly<{
  /** @returns the activity that the request brings, or the refusal */
  enter(caller: Caller, body: unknown): Promise<Incoming | Refusal>;
  /** Whether an organisation is on the list; null in a local run, which has no list. */
  isAllowed: ((tenant: string) => boolean) | null;
}>;

/** Looks at the caller before the body, and at the origin of an activity before anything else in it. */
export function createEntrance(deps: BotDoors): Entrance {
  const doors = doorsFor(deps);
  const seldom = createSeldom(deps.elapsed);
  return {
    async enter(caller, body) {
      const proven = await doors?.caller(caller);
      if (proven && 'status' in proven) return proven;
      const shape = ActivityShape.safeParse(body);
      if (!shape.success) {
        const problems = shape.error.issues.map((issue) => issue.path.join('.'));
        seldom('no activity', (times) => deps.log.warn('a request is no activity', { times, problems }));
        return { status: 400, headers: {}, why: null };
      }
      const incoming = readActivity(shape.data);
      const { origin } = incoming;
      const refusal = proven ? doors?.activity(proven, origin) : refusalHere(caller, origin);
      return refusal ?? incoming;
    },
    isAllowed: doors?.isAllowed ?? null,
  };
}
