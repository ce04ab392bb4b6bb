import { AdaptiveCard, type Input, StringProperty, Versions } from 'adaptivecards';
import { FoldAction } from './fold-action.ts';

/** A card that tells people who can't see what others see. */
export class TabCard extends AdaptiveCard {
  /** The renderer's own pattern remembers where it ended, and then refuses the language of every other card. */
  static override readonly langProperty = new StringProperty(Versions.v1_1, 'lang', true, /^[a-z]{2,3}$/i);

  readonly #say: (sentence: string) => void;
  /** Whether the last that was said is what is wrong with the fields. */
  #saidWrong = false;

  /** @param say has a screen reader say a sentence; an empty one takes the sentence away */
  constructor(say: (sentence: string) => void) {
    super();
    this.#say = say;
    this.onElementVisibilityChanged = () => {
      for (const action of this.getAllActions()) if (action instanceof FoldAction) action.tell();
    };
    this.onInputValueChanged = () => {
      if (!this.renderedElement?.querySelector('[aria-invalid]')) this.sayWrong([]);
    };
  }

  /** Says what is wrong with these fields, once. */
  sayWrong(fields: readonly Input[]): void {
    if (fields.length > 0 || this.#saidWrong) {
      this.#say([...new Set(fields.map(({ errorMessage }) => errorMessage))].join(' '));
    }
    this.#saidWrong = fields.length > 0;
  }

  override render(): HTMLElement | undefined {
    const drawn = super.render();
    if (drawn && this.lang) drawn.lang = this.lang;
    return drawn;
  }
}
