/** The pages that may show a tab in a frame: Teams, at its old address and its new one. */
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
 * The headers of every response under /tab, also when it is an error.
 * @param local whether the tab is on this machine only, without https
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
