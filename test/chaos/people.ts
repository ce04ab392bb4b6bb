import { setTimeout } from 'node:timers/promises';
import type { Content } from '../../content/index.ts';
import { anyOf, CHOICES } from './any-of.ts';
import { meet } from './meet.ts';
import type { Press, Pressed } from './press.ts';
import type { Reply } from './reply.ts';
import type { Team } from './teams.ts';

/** Sends a press until there is an answer. The reply is null when the run ends without one. */
export type Send = (press: Press) => Promise<Readonly<{ pressed: Pressed; reply: Reply | null }>>;

/** Nobody thinks for long (ms): then a bot and its database have as much to do as they can. */
const THINKING = 8;
/** How often (a part of all presses) the leader of a team closes its round, or shares it. */
const CLOSES = 0.03;
const SHARES = 0.06;
/** How often a team tries to begin. */
const TRIES = 10;

/** People who press until they are stopped, each as soon as the last press is answered, and remember the answers. */
export class People {
  readonly pressed: Pressed[] = [];
  readonly #content: Content;
  readonly #teams: readonly Team[];
  readonly #send: Send;
  readonly #thinking: number;
  #count = 0;
  #going: Promise<unknown> | null = null;
  #stopped = false;

  /** @param thinking how much (ms) somebody thinks at most between two presses */
  constructor(content: Content, teams: readonly Team[], send: Send, thinking = THINKING) {
    this.#content = content;
    this.#teams = teams;
    this.#send = send;
    this.#thinking = thinking;
  }

  /**
   * Every team in turn begins its first round and adds its manager, so that what closes has to be delivered. A bot that
   * was just started may fail a first turn for lack of time; its person then tries again.
   * @throws when that was not saved: then nothing after it would show anything
   */
  async begin(): Promise<void> {
    for (const team of this.#teams) {
      const begun =
        (await this.#insist(team, { kind: 'start-scan', round: 1, answer: null })) &&
        (await this.#insist(team, { kind: 'add-manager', round: 0, answer: null }));
      if (!begun) throw new Error(`${team.place.team} could not begin`);
    }
  }

  /** @returns false when it failed each time */
  async #insist(team: Team, what: Pick<Press, 'kind' | 'round' | 'answer'>): Promise<boolean> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const reply = await this.press(team, team.members[0] ?? '', what);
      if (reply && reply.told !== 'failed') return true;
    }
    return false;
  }

  /** Everybody presses from now on. */
  go(): void {
    this.#stopped = false;
    const people = this.#teams.flatMap((team) =>
      team.members.map((member, n) => this.#goOn(team, member, n === 0)),
    );
    this.#going = Promise.all(people);
    // `stop` reports this failure; without a handler Node would call it unhandled first.
    this.#going.catch(() => {});
  }

  /** Resolves when everybody has heard what became of their last press. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#going;
  }

  /** @returns what was read in answer */
  async press(
    team: Team,
    member: string,
    what: Pick<Press, 'kind' | 'round' | 'answer' | 'cast'>,
  ): Promise<Reply | null> {
    const activity = this.#name();
    const { pressed, reply } = await this.#send({ ...what, place: team.place, member, activity });
    this.pressed.push(pressed);
    return reply;
  }

  /** Chooses an answer on the card that shows this version. */
  async answer(
    team: Team,
    member: string,
    chosen: Readonly<{ criterion: string; choice: string; seen: number; round: number; ballot?: number }>,
  ): Promise<Reply | null> {
    const { round, ...answer } = chosen;
    // Texts are kept even when the choice is refused, since the team votes again.
    const note = chosen.ballot === undefined ? `Keuze ${this.#count + 1}` : '';
    return await this.press(team, member, { kind: 'answer', round, answer: { ...answer, note } });
  }

  #name(): string {
    this.#count += 1;
    return `f:${this.#count}`;
  }

  async #goOn(team: Team, member: string, leads: boolean): Promise<void> {
    while (!this.#stopped) {
      await setTimeout(Math.random() * this.#thinking);
      if (team.place.way === 'vote') await meet(this, this.#content, team, member);
      else if (!(leads && (await this.#lead(team, member)))) await this.#answerAny(team, member);
    }
  }

  /** @returns false when the round can be neither closed nor shared now */
  async #lead(team: Team, member: string): Promise<boolean> {
    const { board } = team;
    const { round } = board;
    const dice = Math.random();
    if (board.closing) {
      const reply = await this.press(team, member, { kind: 'start-scan', round: round + 1, answer: null });
      // A round that could not be closed goes on.
      if (reply && reply.told !== 'failed') board.closing = false;
      if (reply?.round) board.turnTo(reply.round);
    } else if (dice < CLOSES) {
      board.closing = true;
      await this.press(team, member, { kind: 'close-scan', round, answer: null });
    } else if (dice < CLOSES + SHARES) {
      await this.press(team, member, { kind: 'share', round, answer: null });
    } else return false;
    return true;
  }

  /** Answers a random criterion, on the card that the team has of it; a refusal shows the present answer. */
  async #answerAny(team: Team, member: string): Promise<void> {
    const { board } = team;
    const { round } = board;
    const criterion = anyOf(this.#content.criteria).id;
    const choice = anyOf(CHOICES);
    const seen = board.version(criterion);
    const reply = await this.answer(team, member, { criterion, choice, seen, round });
    if (reply === null || board.round !== round) return;
    board.show(criterion, reply.told === 'saved' ? seen + 1 : (reply.version(criterion) ?? seen));
  }
}
