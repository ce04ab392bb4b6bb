/** How many days the names, the notes and all the rest of a round are kept after its closing. */
export type Keep = Readonly<{ names: number; notes: number; scans: number }>;

/** How many days is kept who voted, unless names go sooner. */
const VOTES = 90;

/** How many days sent messages, expired links and questions to the infobox are kept. */
const DELIVERIES = 90;
const LINKS = 1;
const FEEDBACK = 730;

/** How many days data of each kind are kept: as set, or fixed. */
export function keptDays(keep: Keep) {
  return {
    ...keep,
    votes: Math.min(VOTES, keep.names),
    deliveries: DELIVERIES,
    links: LINKS,
    feedback: FEEDBACK,
  };
}
