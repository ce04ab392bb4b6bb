/**
 * Makes something of the content, or of a part of it, when it is first asked for, and keeps it as long as what it is made
 * of.
 */
export function madeOnce<Source extends object, Made>(
  make: (source: Source) => Made,
): (source: Source) => Made {
  const kept = new WeakMap<Source, Readonly<{ made: Made }>>();
  return (source) => {
    const known = kept.get(source) ?? { made: make(source) };
    kept.set(source, known);
    return known.made;
  };
}
