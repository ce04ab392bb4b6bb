import type { Server } from 'node:http';
import { elapsed } from '../elapsed.ts';
import type { Telemetry } from './telemetry.ts';

/** The beginnings of paths that the bot serves, the longest first. What follows may be about somebody, and is not told. */
const ROUTES = [
  'api/messages',
  'health/ready',
  'health/live',
  'tab/api/live',
  'tab/api',
  'tab',
  'download',
  'privacy',
  'terms',
];

/** Tells of each request how long it took until its response was sent, with its status. */
export function watchRequests(server: Server, { took }: Telemetry): void {
  server.on('request', (req, res) => {
    const since = elapsed();
    res.once('close', () => {
      const outcome = res.writableFinished ? String(res.statusCode) : 'gone';
      took({ work: 'request', name: routeOf(req.url ?? '') }, outcome, (elapsed() - since) / 1_000);
    });
  });
}

function routeOf(url: string): string {
  const path = url.slice(1).split('?', 1)[0] ?? '';
  return ROUTES.find((route) => path === route || path.startsWith(`${route}/`)) ?? 'other';
}
