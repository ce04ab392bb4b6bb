/** Rooms, a folder or a file each. A room may import itself and the rooms on lines above its own. */
export type Order = readonly (readonly string[])[];

/** The rooms of src: what everything stands on first, what begins it all last. */
export const ORDER_OF_SRC: Order = [
  [
    'elapsed.ts',
    'abortable.ts',
    'deadline.ts',
    'daily.ts',
    'licences.ts',
    'load-once.ts',
    'memory.ts',
    'printable.ts',
    'replace-file.ts',
    'thread-beside.ts',
  ],
  // The people of the local try-out, whom the tab knows there; the rest of that room starts the bot.
  ['local/playground-people.ts'],
  ['once-per-key.ts', 'prepare-content.ts', 'rate.ts', 'seldom.ts', 'version.ts', 'log.ts', 'config'],
  ['store', 'tokens', 'pages', 'export'],
  ['telemetry'],
  ['turn', 'delivery', 'region', 'retention', 'health.ts', 'expiry.ts', 'cli'],
  ['bot'],
  ['tab'],
  ['download'],
  ['server'],
  ['world.ts', 'proofs.ts'],
  ['parts.ts'],
  ['shut-down.ts'],
  ['readings.ts'],
  ['run.ts'],
  ['app.ts', 'stop.ts'],
  ['serve.ts', 'local'],
  ['keep-parts.ts'],
  ['main.ts', 'bundle.ts'],
  ['build-all.ts'],
];

/** The rooms of the store: what it promises first, what opens and copies it last. */
export const ORDER_OF_STORE: Order = [
  ['contract'],
  ['schema/migrations'],
  ['schema'],
  ['queries/not-saved.ts'],
  ['queries/tables'],
  ['queries/delivery', 'queries/person', 'queries/report', 'queries/region'],
  ['queries/turn'],
  ['queries/in-sight.ts', 'queries/stamps.ts'],
  ['queries/try-out.ts'],
  ['queries/store-on.ts'],
  ['sqlite', 'postgres'],
  ['open.ts', 'care'],
];

/** @returns the room that a file is in, of two that hold it the smaller; null when none holds it */
export function roomOf(order: Order, file: string): string | null {
  const holding = order.flat().filter((room) => file === room || file.startsWith(`${room}/`));
  return holding.sort((a, b) => b.length - a.length)[0] ?? null;
}
