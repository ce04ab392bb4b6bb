/** Kinds of work whose time is measured. */
export const WORKS = ['request', 'turn', 'search', 'store', 'delivery', 'retention'] as const;
export type Work = (typeof WORKS)[number];

/** Which work this is. Its name is one of this program's own, never something that people typed or that names them. */
export type WorkName = Readonly<{ work: Work; name: string }>;

/** A piece of work that is timed. */
export type Piece<T> = WorkName &
  Readonly<{
    /** Says in a word of this program how it ended; without it that is "done". */
    outcome?: (result: T) => string;
  }>;

/** Something that can be read at any moment, such as whether the bot is ready. */
export type Gauge = Readonly<{
  /** As in "ready". */
  name: string;
  about: string;
  unit: string;
  /** What is read now; null where there is nothing to tell. Parts are told apart by their names. */
  read: () => Promise<Readonly<Record<string, number>> | number | null>;
}>;

/** Tells a collector how the bot works, by measures and traces. */
export type Telemetry = Readonly<{
  /** Does a piece of work, and tells how long it took and how it ended. What it returns and throws stays the same. */
  timed<T>(piece: Piece<T>, run: () => Promise<T>): Promise<T>;
  timedNow<T>(piece: Piece<T>, run: () => T): T;
  /** Tells of work that somebody else timed, in seconds. */
  took(work: WorkName, outcome: string, seconds: number): void;
  /** Tells what this says, each time that measures are sent. */
  reads(gauge: Gauge): void;
  /** Sends what is left, and ends. */
  close(): Promise<void>;
}>;
