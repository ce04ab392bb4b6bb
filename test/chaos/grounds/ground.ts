import type { Content } from '../../../content/index.ts';
import type { World } from '../world.ts';
import type { Load, Loaded } from './load.ts';
import type { Needed } from './needed.ts';

/** Something real that the bot stands on, or that stands between it and its database, and what is tried there. */
export type Ground = Readonly<{
  /** What it tries, in a sentence. */
  tries: string;
  /** The programs without which nothing of it can be tried. */
  needs: readonly Needed[];
  try(site: Site): Promise<void>;
}>;

/** What a ground is tried with, and to whom it says what it saw. */
export type Site = Readonly<{
  content: Content;
  world: World;
  /** Where a program stands that the ground needs. */
  path(program: Needed): string;
  /** Says which program, of which version, was met. */
  met(what: string): void;
  say(text: string): void;
  /** Says that a case was not tried, and why. */
  skip(what: string, why: string): void;
  /** Says what a bar asks and what was seen; a bar that is missed ends the command with 1. */
  bar(what: string, seen: string | number, holds: boolean): void;
  /** Lets people press on bots while something happens to them. Whatever is lost, double, untrue or late misses a bar. */
  press(load: Load): Promise<Loaded>;
}>;
