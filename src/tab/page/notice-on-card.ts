import type { Card, Element } from '../../../cards/parts/element.ts';
import { NOTICE } from '../../../cards/parts/notice.ts';
import type { Shown } from '../../bot/elsewhere/press.ts';

/**
 * Whether two cards tell the same about how things stand. What the reader just did, and when a card asked something, may
 * differ.
 */
export function tellsTheSame(a: Shown, b: Shown): boolean {
  return a.view === b.view && standing(a.card) === standing(b.card);
}

function standing(card: Card): string {
  return JSON.stringify(
    { ...card, body: card.body.filter((part) => !isNotice(part)) },
    (key, value: unknown) => (key === 'asked' ? undefined : value),
  );
}

/** @returns the newer card, with what the older one says about what the reader just did */
export function withNoticeOf(older: Shown, newer: Shown): Shown {
  const notice = older.view === newer.view ? older.card.body.findIndex(isNotice) : -1;
  const said = older.card.body[notice];
  if (!said || newer.card.body.some(isNotice)) return newer;
  return { ...newer, card: { ...newer.card, body: newer.card.body.toSpliced(notice, 0, said) } };
}

function isNotice({ id }: Element): boolean {
  return id === NOTICE;
}
