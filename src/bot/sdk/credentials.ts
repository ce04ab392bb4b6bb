import type { AppCredentials } from 'botframework-connector/lib/auth/appCredentials.js';
import { CertificateAppCredentials } from 'botframework-connector/lib/auth/certificateAppCredentials.js';
import { MicrosoftAppCredentials } from 'botframework-connector/lib/auth/microsoftAppCredentials.js';
import type { Registration } from '../../config/registration.ts';

/** Makes what the bot proves with who it is, to a service that is named by its address. */
export type CredentialsFor = (audience: string) => Promise<AppCredentials>;

/**
 * What the bot proves with who it is: a secret, a certificate or a managed identity. Without a registration it proves
 * nothing.
 */
export function credentialsOf(app: Registration | null): CredentialsFor {
  if (!app) return async () => MicrosoftAppCredentials.Empty;
  return async (audience) => {
    const credentials = await madeFor(app, audience);
    return Object.assign(credentials, { getToken: shared(credentials.getToken.bind(credentials)) });
  };
}

async function madeFor(
  { id, type, password, tenant, certificate }: Registration,
  audience: string,
): Promise<AppCredentials> {
  if (type === 'UserAssignedMsi') {
    // This brings as much code as all the rest of the SDK, and only a bot in Azure needs it.
    const { managedIdentity } = await import('./managed-identity.ts');
    return managedIdentity(id, audience);
  }
  if (!certificate) return new MicrosoftAppCredentials(id, password, tenant, audience);
  return new CertificateAppCredentials(id, certificate.thumbprint, certificate.key, tenant, audience);
}

/** How long (ms) to wait for a token before another one is asked for. */
const ANEW = 10_000;

/**
 * Shares one request for a token with everybody who needs a token meanwhile. The SDK would make one request for each,
 * and go on so while no response comes.
 */
function shared<T>(ask: (anew?: boolean) => Promise<T>): (anew?: boolean) => Promise<T> {
  let asked: { answer: Promise<T>; at: number } | null = null;
  return (anew) => {
    if (asked && performance.now() - asked.at < ANEW) return asked.answer;
    const mine = { answer: ask(anew), at: performance.now() };
    asked = mine;
    const done = () => {
      if (asked === mine) asked = null;
    };
    mine.answer.then(done, done);
    return mine.answer;
  };
}
