import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import type { Config } from '../config.ts';

/** How the bot proves to Microsoft who it is: with a secret, a certificate or a managed identity. */
export function credentialsOf(app: Config['app']): ConfigurationServiceClientCredentialFactory {
  if (!app) return new ConfigurationServiceClientCredentialFactory({});
  const { id, type, password, tenant, certificate } = app;
  return new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: id,
    MicrosoftAppType: type,
    MicrosoftAppTenantId: tenant,
    ...(certificate
      ? { CertificateThumbprint: certificate.thumbprint, CertificatePrivateKey: certificate.key }
      : { MicrosoftAppPassword: password }),
  });
}
