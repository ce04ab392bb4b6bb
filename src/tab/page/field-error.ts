/**
 * The sentence that the renderer puts below a field that is wrong. It describes the field: the renderer makes it a part
 * of the field's name, which it is not.
 */
export type FieldPlaces = Readonly<{
  field: HTMLElement | undefined;
  /** What the field stands in. The sentence comes just after it. */
  around: HTMLElement;
}>;

/** @returns the ids of what names the field, without that of the sentence */
export function namesOf(ids: readonly string[], { around }: Pick<FieldPlaces, 'around'>): string[] {
  return ids.filter((id) => id !== around.nextElementSibling?.id);
}

/** Tells screen readers that the field is wrong, and which sentence says why. */
export function tellWrong({ field, around }: FieldPlaces): void {
  if (!field) return;
  const sentence = around.nextElementSibling;
  field.setAttribute('aria-invalid', 'true');
  setDescriptions(field, [...descriptionsOf(field), ...(sentence ? [sentence.id] : [])]);
}

/** Takes that back, before the sentence itself goes. */
export function tellRight({ field, around }: FieldPlaces): void {
  if (!field) return;
  field.removeAttribute('aria-invalid');
  setDescriptions(
    field,
    descriptionsOf(field).filter((id) => id !== around.nextElementSibling?.id),
  );
}

function descriptionsOf(field: HTMLElement): string[] {
  return field.getAttribute('aria-describedby')?.split(' ') ?? [];
}

function setDescriptions(field: HTMLElement, ids: readonly string[]): void {
  if (ids.length > 0) field.setAttribute('aria-describedby', ids.join(' '));
  else field.removeAttribute('aria-describedby');
}
