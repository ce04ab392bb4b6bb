/** Room for pages that wait, of which there is only so much. */
export type Seats = Readonly<{
  /** @returns what gives the seat back; null when there is no room for this person */
  take(person: string): (() => void) | null;
  /** How many are taken. */
  taken(): number;
}>;

/** @param perPerson the most seats of one person, and `inAll` of everybody */
export function createSeats(perPerson: number, inAll: number): Seats {
  const ofPerson = new Map<string, number>();
  let count = 0;
  return {
    take(person) {
      const own = ofPerson.get(person) ?? 0;
      if (count >= inAll || own >= perPerson) return null;
      ofPerson.set(person, own + 1);
      count += 1;
      return () => {
        count -= 1;
        const left = (ofPerson.get(person) ?? 1) - 1;
        if (left > 0) ofPerson.set(person, left);
        else ofPerson.delete(person);
      };
    },
    taken: () => count,
  };
}
