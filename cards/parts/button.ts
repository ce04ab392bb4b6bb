import { fill } from '../../content/fill.ts';
import type { Texts } from '../../content/index.ts';
import type { Payload } from '../payload.ts';
import type { ExecuteAction, OpenUrlAction, ToggleVisibilityAction } from './card-action.ts';
import { shortened } from './shortened.ts';

/** What a button can have beside its title and its payload. */
export type ButtonLook = Pick<ExecuteAction, 'style' | 'associatedInputs' | 'tooltip'>;

/**
 * A button that is answered by the bot, or what a tap on an element does; screen readers read its title aloud. Every client
 * that draws cards of version 1.5 knows Action.Execute, so that its payload stands there once.
 */
export function button(title: string, payload: Payload, look: ButtonLook = {}): ExecuteAction {
  return { type: 'Action.Execute', title, verb: 'go', data: { ...payload }, ...look };
}

/** Folds parts of the card in and out, in the client alone. */
export function toggle(title: string, targets: readonly string[]): ToggleVisibilityAction {
  return { type: 'Action.ToggleVisibility', title, targetElements: [...targets] };
}

/** A button that leads out of the chat. */
export function linkButton(
  title: string,
  url: string,
  look: Pick<OpenUrlAction, 'style'> = {},
): OpenUrlAction {
  return { type: 'Action.OpenUrl', title, url, ...look };
}

/** From this many characters on, the name of a place fills a button on a phone by itself. */
const FILLS = 25;
/** The most characters that fit in a button on a phone. */
const FITS = 35;

/** A button to a page or an e-mail address outside Teams; its title says which. */
export function openButton(texts: Texts, url: string, label = showsOf(url)): OpenUrlAction {
  if (label.length >= FILLS) return linkButton(shortened(label, FITS), url);
  const template = url.startsWith('mailto:') ? texts.buttons.mail : texts.buttons.open;
  return linkButton(fill(template, { plek: label }), url);
}

/** @returns the place or the e-mail address that an address leads to, as people say it */
export function showsOf(url: string): string {
  return url.startsWith('mailto:')
    ? url.slice('mailto:'.length).replace(/\?.*/, '')
    : new URL(url).hostname.replace(/^www\./, '');
}
