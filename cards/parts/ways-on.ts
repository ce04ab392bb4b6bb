import type { Content } from '../../content/index.ts';
import type { Progress } from '../../dialogs/view-parts.ts';
import { button } from './button.ts';
import type { CardAction } from './card-action.ts';

/** A reply beside the scan, as far as it tells where somebody goes from there. */
type Beside = Readonly<{ progress: Progress | null; inPlace: boolean }>;

/** From a reply beside the scan: back to the question, or on to what the bot can do. Or somebody asks something else. */
export function waysOn({ texts: { buttons } }: Content, { progress, inPlace }: Beside): CardAction[] {
  return [
    button(buttons.ask, { event: { kind: 'ask' } }),
    progress
      ? button(buttons.resume, { event: { kind: 'start', ...(inPlace ? { aside: true } : {}) } })
      : button(buttons.help, { event: { kind: 'help' } }),
  ];
}
