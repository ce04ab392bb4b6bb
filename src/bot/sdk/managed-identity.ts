import { JwtTokenProviderFactory } from 'botframework-connector/lib/auth/jwtTokenProviderFactory.js';
import { ManagedIdentityAppCredentials } from 'botframework-connector/lib/auth/managedIdentityAppCredentials.js';

/**
 * What a bot in Azure proves with who it is.
 * @param id of the managed identity
 */
export function managedIdentity(id: string, audience: string): ManagedIdentityAppCredentials {
  return new ManagedIdentityAppCredentials(id, audience, new JwtTokenProviderFactory());
}
