import type { Card, Element } from '../../../cards/parts/element.ts';
import { NOTICE } from '../../../cards/parts/notice-id.ts';
import type { Shown } from '../../bot/elsewhere/press.ts';

/**
 * Whether two cards tell the same about how things stand. What the reader just did, and when a card asked something, may
 * differ.
 */
export function tellsTheSame(a: Shown, b: Shown): boolean {
  return a.view === b.view && standing(a.card) === standing(b.card);
}

function standing(card: Card): string {
  return JSON.stringify(card, (key, value: unknown) => {
    if (key === 'asked') return undefined;
    return Array.isArray(value) ? value.filter((part) => !isNotice(part)) : value;
  });
}

/** @returns the newer card, with what the older one says about what the reader just did */
export function withNoticeOf(older: Shown, newer: Shown): Shown {
  if (older.view !== newer.view || JSON.stringify(newer.card.body).includes(NOTICE)) return newer;
  const body = putNotice(older.card.body, newer.card.body);
  return body ? { ...newer, card: { ...newer.card, body } } : newer;
}

/** @returns the newer elements with the notice where the older ones have it; null when they have none */
function putNotice(older: readonly Element[], newer: readonly Element[]): readonly Element[] | null {
  for (const [index, part] of older.entries()) {
    if (isNotice(part)) return newer.toSpliced(index, 0, part);
    const same = newer[index];
    if (part.type !== 'Container' || same?.type !== 'Container') continue;
    const items = putNotice(part.items, same.items);
    if (items) return newer.with(index, { ...same, items });
  }
  return null;
}

/** @returns a card with nothing but what this one says about what the reader just did; null when it says nothing */
export function onlyNotice(shown: Shown): Shown | null {
  const { actions: _, ...card } = shown.card;
  const body = card.body.filter(isNotice);
  return body.length === 0
    ? null
    : { ...shown, view: 'message', part: null, again: null, card: { ...card, body } };
}

function isNotice(part: unknown): boolean {
  return typeof part === 'object' && part !== null && 'id' in part && part.id === NOTICE;
}
