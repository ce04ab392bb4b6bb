import { draw } from '../../cards/draw.ts';
import type { Content } from '../../content/index.ts';
import { everyView } from '../fixtures/views.ts';
import type { Say } from './say.ts';

/** How large the largest card is. */
export function benchCards(content: Content, say: Say): void {
  const sizes = everyView(content).map(([name, view]) => ({
    name,
    bytes: Buffer.byteLength(JSON.stringify(draw(content, view))),
  }));
  const largest = sizes.sort((a, b) => b.bytes - a.bytes)[0];
  say(`largest card: ${largest?.bytes} bytes (${largest?.name}; budget 25000)`);
}
