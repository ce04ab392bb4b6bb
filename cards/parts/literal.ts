/** Properties that are not shown: they come back to the bot or lead elsewhere, so they stay letter by letter. */
const UNSEEN: ReadonlySet<string> = new Set(['id', 'url', 'value']);
/** All properties of a fact are shown, its value too. */
const NOTHING: ReadonlySet<string> = new Set();

/**
 * Keeps a typed {{DATE(…)}} or {{TIME(…)}} as it is. Clients put a date in its place, in more places than are
 * documented, and no text of this product needs that. A sign without width between the brackets prevents it.
 * @param part a card, or any piece of one
 */
export function literal<T>(part: T): T {
  return hasFunction(part) ? (shown(part) as T) : part;
}

/**
 * Looks for a function before anything is copied, because almost no card has one. Every card is walked through here, so no
 * lists are made on the way: that is a quarter faster.
 */
function hasFunction(part: unknown): boolean {
  if (typeof part === 'string') return part.includes('{{');
  if (typeof part !== 'object' || part === null) return false;
  if (Array.isArray(part)) {
    for (const one of part) if (hasFunction(one)) return true;
    return false;
  }
  const named = part as Readonly<Record<string, unknown>>;
  for (const name in named) if (hasFunction(named[name])) return true;
  return false;
}

function shown(part: unknown, unseen: ReadonlySet<string> = UNSEEN): unknown {
  if (typeof part === 'string') return part.replace(/\{(?=\{)/g, '{\u200b');
  if (Array.isArray(part)) return part.map((one) => shown(one, unseen));
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).map(([name, value]) => {
    if (unseen.has(name) || (name === 'data' && isAction(part))) return [name, value];
    return [name, shown(value, name === 'facts' ? NOTHING : UNSEEN)];
  });
  return Object.fromEntries(entries);
}

/** Tells the data of a button, which comes back, from the data of a chart, which is drawn. */
function isAction(part: object): boolean {
  return 'type' in part && typeof part.type === 'string' && part.type.startsWith('Action.');
}
