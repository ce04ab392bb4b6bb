import type { z } from 'zod';
import type { AboutFile, DefinitionFile } from './about-schema.ts';
import { plain } from './plain.ts';
import { twice } from './references.ts';

type Told = Readonly<{
  about: z.infer<typeof AboutFile>['about'];
  definitions: z.infer<typeof DefinitionFile>['definitions'];
}>;

/** @returns one line for each id that is there twice, and each word that would have two definitions */
export function checkAbout({ about, definitions }: Told): string[] {
  const words = definitions.flatMap((one) => [...new Set(one.words.map(plain))]);
  return [
    ...twice(about.map(({ id }) => id)).map((id) => `about.yaml: about: "${id}" is there twice`),
    ...twice(definitions.map(({ id }) => id)).map(
      (id) => `definitions.yaml: definitions: "${id}" is there twice`,
    ),
    ...twice(about.flatMap(({ commands = [] }) => commands)).map(
      (command) => `about.yaml: commands: "${command}" belongs to two texts`,
    ),
    ...twice(words).map((word) => `definitions.yaml: "${word}" has two definitions`),
  ];
}
