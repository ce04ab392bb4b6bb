import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import type { Registration } from '../../config/registration.ts';

/** Makes what the bot proves with who it is: a secret, a certificate or a managed identity. */
export function credentialsOf(app: Registration | null): ConfigurationServiceClientCredentialFactory {
  if (!app) return new ConfigurationServiceClientCredentialFactory({});
  const { id, type, password, tenant, certificate } = app;
  return new Sharing({
    MicrosoftAppId: id,
    MicrosoftAppType: type,
    MicrosoftAppTenantId: tenant,
    ...(certificate
      ? { CertificateThumbprint: certificate.thumbprint, CertificatePrivateKey: certificate.key }
      : { MicrosoftAppPassword: password }),
  });
}

/** How long (ms) to wait for a token before another one is asked for. */
const ANEW = 10_000;

type Credentials = Awaited<ReturnType<ConfigurationServiceClientCredentialFactory['createCredentials']>>;

/**
 * Shares one request for a token with everybody who needs a token meanwhile. The SDK would make one request for each,
 * and go on so while no response comes.
 */
class Sharing extends ConfigurationServiceClientCredentialFactory {
  override async createCredentials(
    ...about: Parameters<ConfigurationServiceClientCredentialFactory['createCredentials']>
  ): Promise<Credentials> {
    const credentials = await super.createCredentials(...about);
    return 'getToken' in credentials && typeof credentials.getToken === 'function'
      ? Object.assign(credentials, { getToken: shared(credentials.getToken.bind(credentials)) })
      : credentials;
  }
}

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
