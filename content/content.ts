import type { z } from 'zod';
import type { AboutFile, DefinitionFile } from './about-schema.ts';
import type { CommandFile } from './command-schema.ts';
import type { DeadLink, Sorted } from './dead-links.ts';
import type { Learning } from './examples.ts';
import type { ResourceFile, TopicFile } from './infobox-schema.ts';
import type { ChoiceFile, FrameworkFile } from './schema.ts';
import type { SearchFile } from './search-schema.ts';
import type { TalkFile } from './talk-schema.ts';
import type { OneFile, TextFile } from './texts.ts';
import type { Urgent } from './urgent-schema.ts';

export type { DeadLink };
export type Choice = z.infer<typeof ChoiceFile>['choices'][number];
export type Talk = z.infer<typeof TalkFile>;
export type Party = Talk['parties'][number];
export type Evidence = Talk['evidence'][number];
export type Guide = Talk['guides'][string];
type ResourceEntry = z.infer<typeof ResourceFile>['resources'][number];
type TopicEntry = z.infer<typeof TopicFile>['topics'][number];
export type Resource = Sorted<ResourceEntry>;
export type Topic = Sorted<TopicEntry>;
export type AboutReply = z.infer<typeof AboutFile>['about'][number];
export type Definition = z.infer<typeof DefinitionFile>['definitions'][number];
export type Commands = Omit<z.infer<typeof CommandFile>, 'cards'>;
export type Texts = z.infer<typeof TextFile> & z.infer<typeof CommandFile>['cards'];
/** Texts by their names, as in `Texts`; a part that has no text of its own is left out. */
export type OneTexts = z.infer<typeof OneFile>['texts'];
export type SearchWords = z.infer<typeof SearchFile>;

type CriterionEntry = z.infer<typeof FrameworkFile>['standards'][number]['criteria'][number];
export type Criterion = Omit<CriterionEntry, 'norm' | 'seeAlso'> & {
  standard: string;
  norm: string;
  seeAlso: readonly string[];
  /**
   * Names the text of its norm and question; another text has another name. An answer keeps this name, so that two
   * rounds are only compared where they asked the same.
   */
  wording: string;
  /** The infobox's resources for it: its own first, then those of the criteria that it refers to. */
  resources: readonly Resource[];
};
export type Standard = Omit<z.infer<typeof FrameworkFile>['standards'][number], 'criteria'> & {
  criteria: readonly Criterion[];
};

/** Everything that editors write, checked, with references resolved, and frozen. */
export type Content = Readonly<{
  title: string;
  source: Readonly<{ name: string; url: string }>;
  ownWords: string;
  standards: readonly Standard[];
  /** All criteria in the order of the framework. */
  criteria: readonly Criterion[];
  choices: readonly Choice[];
  mixed: string;
  open: Readonly<{ label: string; symbol: string }>;
  /** Who take part in a conversation, how they know, and a guide for each standard by its id. */
  talk: Talk;
  resources: readonly Resource[];
  topics: readonly Topic[];
  /** Everyday example questions, by the id of the resource, criterion, standard or topic that they lead to. */
  questions: Readonly<Record<string, readonly string[]>>;
  search: SearchWords;
  urgent: Urgent;
  /** What is said about the bot itself. */
  about: readonly AboutReply[];
  /** What words and abbreviations mean. */
  definitions: readonly Definition[];
  learning: Learning;
  commands: Commands;
  texts: Texts;
  /** What one person who does the scan alone reads in place of some of the texts. */
  one: OneTexts;
  /** Whether this content speaks to such a person (`forOne`). */
  alone: boolean;
}>;

/** What the files of the content say, checked. Its parts are as in `Content`. */
export type ContentFiles = Readonly<{
  framework: z.infer<typeof FrameworkFile>;
  resources: readonly ResourceEntry[];
  topics: readonly TopicEntry[];
}> &
  Omit<Content, keyof z.infer<typeof FrameworkFile> | Resolved>;

/** What is made when references are resolved. */
type Resolved = 'criteria' | 'learning' | 'alone' | 'resources' | 'topics';
