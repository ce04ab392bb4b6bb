/** Where a tab may stand in a frame: Teams, under its old address and its new one. */
const TEAMS = ['https://teams.microsoft.com', 'https://*.teams.microsoft.com', 'https://*.cloud.microsoft'];

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors ${TEAMS.join(' ')}`,
];

/**
 * Stands in every answer under /tab, errors too.
 * @param local whether it is on this machine alone, without https
 */
export function securityHeaders(local: boolean): Readonly<Record<string, string>> {
  return {
    'content-security-policy': POLICY.join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'cache-control': 'no-store',
    ...(local ? {} : { 'strict-transport-security': 'max-age=31536000' }),
  };
}
