import type { COMMANDS } from '../../content/command-schema.ts';
import type { AboutReply, Content } from '../../content/index.ts';
import { plain } from '../../content/plain.ts';
import { COMMAND } from './learned/learned.ts';
import type { Judged, Likely } from './tell-apart.ts';

type Command = (typeof COMMANDS)[number];

/** What a text about the bot asks for: a reply of the content, and the command that it may be. */
export type AboutBot = Readonly<{ about: AboutReply | null; command: Command | null }>;

/** From which log-odds a text is about the bot, and by how much it may be more likely one for the infobox then. */
const ABOUT = -1;
const INFOBOX_AHEAD = 3;
/** From which log-odds on it is where something speaks for another subject. */
const CERTAIN = 1;
/** The lowest log-odds of what it means. Below it nothing that the content says fits. */
const FITS = -2.3;
/** From which log-odds on, and how much more likely than any other meaning, a text that asks nothing is a command. */
const COMMANDED = 0;
const AHEAD = 1;

const NOTHING: AboutBot = { about: null, command: null };

/** Makes the function that tells whether a text is about the bot itself, and what it means. */
export function createAboutBot({ about, search }: Content) {
  const byId = new Map(about.map((one) => [one.id, one]));
  const byCommand = new Map(
    about.flatMap((one) => (one.commands ?? []).map((command) => [command, one] as const)),
  );
  const questionWords = new Set(search.questionWords.map(plain));
  const isAsked = (text: string) => text.includes('?') || questionWords.has(plain(text).split(' ')[0] ?? '');
  /** @param isElsewhere whether something speaks for another subject */
  return (text: string, { likely, meanings }: Judged, isElsewhere: boolean): AboutBot => {
    const meant = isAbout(likely, isElsewhere) ? meanings() : [];
    const [best, next] = meant;
    if (!best || best.score < FITS) return NOTHING;
    const command = commandOf(best.id);
    const isSure = likely.bot > COMMANDED && best.score - (next?.score ?? 0) > AHEAD;
    const [told] = meant.flatMap(({ id }) => byId.get(id) ?? []);
    return {
      about: (command && byCommand.get(command)) ?? told ?? null,
      command: isSure && !isAsked(text) ? command : null,
    };
  };
}

function isAbout({ bot, infobox }: Likely, isElsewhere: boolean): boolean {
  return isElsewhere ? bot >= CERTAIN && bot >= infobox : bot >= ABOUT && bot >= infobox - INFOBOX_AHEAD;
}

function commandOf(id: string): Command | null {
  return id.startsWith(COMMAND) ? (id.slice(COMMAND.length) as Command) : null;
}
