import type { Command, ManifestBot } from './manifest.ts';
import { tooLong } from './too-long.ts';

/** A bot may list its commands, in one list for each of its scopes. */
export function listBreaches({ commandLists, scopes }: ManifestBot): string[] {
  const listed = commandLists.flatMap((list) => list.scopes);
  return [
    ...(commandLists.length > 3
      ? [`There are ${commandLists.length} lists of commands: keep 3 at most.`]
      : []),
    ...listed
      .filter((scope, index) => listed.indexOf(scope) < index)
      .map((scope) => `Two lists of commands are for the scope ${scope}: make them one.`),
    ...listed
      .filter((scope) => !scopes.includes(scope))
      .map((scope) => `A list of commands is for the scope ${scope}, which the bot has not: remove one.`),
    ...commandLists.flatMap(({ commands, scopes: where }) => [
      ...(commands.length > 12
        ? [`The list of commands for ${where} has ${commands.length}: keep 12 at most.`]
        : []),
      ...commands.flatMap(commandBreaches),
    ]),
  ];
}

function commandBreaches({ title, description, type, prompt }: Command): string[] {
  return [
    ...tooLong(`title of ${title}`, title, 128),
    ...tooLong(`description of ${title}`, description, 4_000),
    ...tooLong(`prompt of ${title}`, prompt, 4_000),
    ...(type === 'prompt' && prompt === ''
      ? [`The command ${title} is a prompt without words: give it a "prompt".`]
      : []),
    ...(type !== 'prompt' && prompt !== ''
      ? [`The command ${title} has a prompt that is never used: set its "type" to "prompt".`]
      : []),
  ];
}
