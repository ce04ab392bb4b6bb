import { ChoiceSetInput, DateInput, TextInput } from 'adaptivecards';
import { type FieldPlaces, namesOf, tellRight, tellWrong } from './field-error.ts';
import { texts } from './texts.ts';

/** The fields of a card. One that keeps a button from being pressed always says why, to screen readers too. */
export class TextField extends TextInput {
  get #places(): FieldPlaces {
    return { field: this.renderedInputControlElement, around: this.inputControlContainerElement };
  }

  protected override getAllLabelIds(): string[] {
    return namesOf(super.getAllLabelIds(), this.#places);
  }

  protected override showValidationErrorMessage(): void {
    this.errorMessage ??= texts.field.wrong;
    super.showValidationErrorMessage();
    tellWrong(this.#places);
  }

  protected override resetValidationFailureCue(): void {
    tellRight(this.#places);
    super.resetValidationFailureCue();
  }
}

export class DateField extends DateInput {
  get #places(): FieldPlaces {
    return { field: this.renderedInputControlElement, around: this.inputControlContainerElement };
  }

  protected override getAllLabelIds(): string[] {
    return namesOf(super.getAllLabelIds(), this.#places);
  }

  protected override showValidationErrorMessage(): void {
    this.errorMessage ??= texts.field.wrong;
    super.showValidationErrorMessage();
    tellWrong(this.#places);
  }

  protected override resetValidationFailureCue(): void {
    tellRight(this.#places);
    super.resetValidationFailureCue();
  }
}

export class ChoiceField extends ChoiceSetInput {
  get #places(): FieldPlaces {
    return { field: this.renderedInputControlElement, around: this.inputControlContainerElement };
  }

  protected override getAllLabelIds(): string[] {
    return namesOf(super.getAllLabelIds(), this.#places);
  }

  protected override showValidationErrorMessage(): void {
    this.errorMessage ??= texts.field.wrong;
    super.showValidationErrorMessage();
    tellWrong(this.#places);
  }

  protected override resetValidationFailureCue(): void {
    tellRight(this.#places);
    super.resetValidationFailureCue();
  }
}
