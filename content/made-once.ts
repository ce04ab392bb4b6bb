/**
 * Makes something from the content, or from a part of it, on first use. What was made is kept as long as its source.
 */
export function madeOnce<Source extends object, Made>(
  make: (source: Source) => Made,
): (source: Source) => Made {
  const kept = new WeakMap<Source, Readonly<{ made: Made }>>();
  return (source) => {
    const known = kept.get(source);
    if (known) return known.made;
    const made = make(source);
    kept.set(source, { made });
    return made;
  };
}
