/** What the servers that hold no bot answer: the result of a card's action, as Teams wants it. */
export const RESULT = {
  statusCode: 200,
  type: 'application/vnd.microsoft.card.adaptive',
  value: { type: 'AdaptiveCard' },
};

/** Where they listen. */
export const PORT = Number(process.env.PORT);

/** Tells the benchmark that requests may come, and from then on how much memory (bytes) this process uses. */
export function ready(): void {
  process.on('message', () => process.send?.(process.memoryUsage().rss));
  process.stdout.write('ready\n');
}
