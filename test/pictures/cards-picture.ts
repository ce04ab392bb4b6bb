import { join } from 'node:path';
import { draw } from '../../cards/draw.ts';
import type { CardPage } from '../fixtures/card-page.ts';
import { asking, content, press, scanOf, stateOf } from '../fixtures/states.ts';

/** What a team has answered before the criterion of the picture, by standard or criterion. */
const ANSWERS = {
  '1': 'voldoende',
  '2': 'deels',
  '3A': 'voldoende',
  '3B': 'deels',
  '3C': 'deels',
  '3D': 'voldoende',
  '3E': 'deels',
  '4': 'weet-niet',
  '5': 'voldoende',
  '6A': 'voldoende',
};

/** Draws the picture of the README: the card that asks a criterion, after an answer, beside the overview. */
export async function drawCards(cards: CardPage, folder: string): Promise<void> {
  const before = stateOf(scanOf(ANSWERS), { placed: asking('6B') });
  const asks = press(before, { kind: 'answer', round: 1, criterion: '6B', choice: 'deels', version: 0 });
  const overview = press(stateOf(scanOf({ ...ANSWERS, '6B': 'deels' })), { kind: 'overview' });
  const shots: Buffer[] = [];
  for (const [{ view }, width] of [
    [asks, 400],
    [overview, 560],
  ] as const) {
    await cards.draw(draw(content, view), 'licht', width);
    shots.push(await cards.shot());
  }
  await cards.saveBeside(shots, join(folder, 'cards.png'));
}
