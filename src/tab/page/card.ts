import { AdaptiveCard, GlobalSettings, HostConfig, OpenUrlAction, SerializationContext } from 'adaptivecards';
import type { Card } from '../../../cards/parts/element.ts';
import { drawable, registerElements } from './card-elements.ts';
import { make } from './dom.ts';
import { HOST_CONFIG } from './host-config.ts';
import { type LeftOnCard, leftOn, putBack } from './left-on-card.ts';
import { PressAction } from './press-action.ts';
import { TabCard } from './tab-card.ts';
import { texts } from './texts.ts';

type Handlers = Readonly<{
  /** @param data the button's payload, with the texts that were typed into the card */
  press: (data: unknown) => void;
  open: (url: string) => void;
  /** Has a screen reader say a sentence. */
  say: (sentence: string) => void;
}>;

const hostConfig = new HostConfig(HOST_CONFIG);
// The labels say which fields are required. The renderer reads its star from no configuration.
hostConfig.inputs.label.requiredInputs.suffix = ' ';
registerElements();
// The Tab key does not stop at a card, only at its buttons.
GlobalSettings.setTabIndexAtCardRoot = false;

AdaptiveCard.onProcessMarkdown = (text, result) => {
  // The cards use bold and nothing else. Everything else stays the text that it is.
  const plain = text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  result.outputHtml = plain.replace(/\*\*(.+?)\*\*/g, '<b>$1</b>');
  result.didProcess = true;
};

/** A card on the page. */
export type DrawnCard = Readonly<{
  /** The element of the card. It can get the focus, and has the name of the card's heading. */
  element: HTMLElement;
  /**
   * The typed texts of a criterion that are not saved yet, as a button carries them; null when there are none.
   * @param also gives them also when nothing was typed since the card was drawn
   */
  typed: (also?: boolean) => Readonly<Record<string, unknown>> | null;
  left: () => LeftOnCard;
}>;

/**
 * Draws a card as the chat does.
 * @param left what the reader left on the card before it, as far as this one has the same parts
 */
export function drawCard(json: Card, { press, open, say }: Handlers, left?: LeftOnCard): DrawnCard {
  const card = new TabCard(say);
  const finish: (() => void)[] = [];
  card.hostConfig = hostConfig;
  const context = new SerializationContext();
  context.onParseElement = (element, source) => {
    finish.push(() => finishElement(element.renderedElement, source));
  };
  card.onExecuteAction = (action) => {
    if (action instanceof PressAction) press(action.data);
    else if (action instanceof OpenUrlAction && action.url && isSafe(action.url)) open(action.url);
  };
  card.parse(drawable(json), context);
  const drawn = card.render();
  if (left) putBack(card, left);
  for (const step of finish) step();
  for (const part of drawn?.querySelectorAll('.ac-selectable[aria-label]') ?? []) nameByText(part);
  const heading = drawn?.querySelector('[role=heading]')?.textContent ?? texts.card;
  const look = json.msteams?.width === 'Full' ? 'card wide' : 'card';
  const element = make('section', { class: look, tabindex: '-1', 'aria-label': heading }, drawn ?? null);
  return {
    element,
    typed: (also = false) => typedInto(card, json, also),
    left: () => leftOn(card, json),
  };
}

/** Reads the typed texts. The buttons below a card say which criterion its fields belong to. */
function typedInto(
  card: AdaptiveCard,
  { actions = [] }: Card,
  also: boolean,
): Readonly<Record<string, unknown>> | null {
  const inputs = card.getAllInputs();
  const [fields] = actions.flatMap(
    (action) => (action.type === 'Action.Execute' && action.data.fields) || [],
  );
  if (!fields || !(also || inputs.some((input) => input.isDirty()))) return null;
  return { fields, ...Object.fromEntries(inputs.map(({ id, value }) => [id, value])) };
}

/** Does what Teams does and the renderer does not: headings of typed text, and borders. */
function finishElement(drawn: HTMLElement | undefined, source: unknown): void {
  if (!drawn || typeof source !== 'object' || source === null) return;
  if (
    'type' in source &&
    source.type === 'RichTextBlock' &&
    'style' in source &&
    source.style === 'heading'
  ) {
    drawn.setAttribute('role', 'heading');
    drawn.setAttribute('aria-level', String(HOST_CONFIG.textBlock.headingLevel));
  }
  if ('showBorder' in source && source.showBorder === true) drawn.classList.add('tile');
}

/**
 * Names an element by the text that people see, because voice control finds it by that. Its title becomes a
 * description.
 */
function nameByText(part: Element): void {
  if (part.textContent?.trim()) part.removeAttribute('aria-label');
}

/** Whether a link of a card leads to a web page or to mail, and never to a script. */
function isSafe(url: string): boolean {
  return URL.canParse(url) && ['https:', 'http:', 'mailto:'].includes(new URL(url).protocol);
}
