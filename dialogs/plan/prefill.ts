import { fill } from '../../content/fill.ts';
import type { Content, Resource } from '../../content/index.ts';
import { own } from '../../content/own.ts';
import { ACTION_TEXT_LIMIT } from './check-text.ts';

/** The first text of an action with this resource: a training is followed, a handreiking is read and discussed. */
export function prefillFor(content: Content, { kind, title }: Resource): string {
  const { prefill } = content.texts.plan;
  const sentence = own(prefill, kind) ?? prefill.read;
  const room = ACTION_TEXT_LIMIT - fill(sentence, { titel: '' }).length;
  return fill(sentence, { titel: title.length <= room ? title : `${title.slice(0, room - 1)}…` });
}
