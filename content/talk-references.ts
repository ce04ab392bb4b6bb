import type { z } from 'zod';
import { twice } from './references.ts';
import type { FrameworkFile } from './schema.ts';
import type { TalkFile } from './talk-schema.ts';

type Parts = Readonly<{ framework: z.infer<typeof FrameworkFile>; talk: z.infer<typeof TalkFile> }>;

/** Finds standards without a guide, guides without a standard, and ids that are used twice. */
export function checkTalk({ framework, talk }: Parts): string[] {
  const standards = framework.standards.map(({ id }) => id);
  return [
    ...standards
      .filter((id) => !Object.hasOwn(talk.guides, id))
      .map((id) => `talk.yaml: guides: no guide for standard ${id}`),
    ...Object.keys(talk.guides)
      .filter((id) => !standards.includes(id))
      .map((id) => `talk.yaml: guides.${id}: no standard ${id} in framework.yaml`),
    ...twice([...talk.parties, ...talk.evidence].map(({ id }) => id)).map(
      (id) => `talk.yaml: ${id} is there twice`,
    ),
  ];
}
