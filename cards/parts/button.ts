import { fill } from '../../content/fill.ts';
import type { Texts } from '../../content/index.ts';
import type { Payload } from '../payload.ts';
import type { Action } from './element.ts';

/** A button that is answered by the bot; clients without Action.Execute submit the same payload. */
export function button(title: string, payload: Payload, rest: Record<string, unknown> = {}): Action {
  const data = { ...payload };
  return {
    type: 'Action.Execute',
    title,
    verb: payload.event.kind,
    data,
    ...rest,
    fallback: { type: 'Action.Submit', title, data },
  };
}

/** What a tap on an element does; its title is read aloud. */
export function tap(title: string, payload: Payload): Action {
  const action = button(title, payload);
  return { ...action, fallback: { type: 'Action.Submit', data: action.data } };
}

/** Folds parts of the card in and out, in the client alone. */
export function toggle(title: string, targets: readonly string[]): Action {
  return { type: 'Action.ToggleVisibility', title, targetElements: [...targets] };
}

/** A button out of Teams; it says where it leads. */
export function openButton(texts: Texts, url: string, label?: string): Action {
  const place = label ? `${label} (${showsOf(url)})` : showsOf(url);
  const template = url.startsWith('mailto:') ? texts.buttons.mail : texts.buttons.open;
  return { type: 'Action.OpenUrl', title: fill(template, { plek: place }), url };
}

function showsOf(url: string): string {
  return url.startsWith('mailto:')
    ? url.slice('mailto:'.length)
    : new URL(url).hostname.replace(/^www\./, '');
}
