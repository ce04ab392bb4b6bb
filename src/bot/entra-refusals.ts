/** Why Entra ID gives the bot no token, and what to do about it, in sentences. */
export type EntraRefusal = Readonly<{ why: string; remedy: string }>;

const NEW_SECRET =
  'Make a new client secret (Entra ID, App registrations, Certificates & secrets), and set MICROSOFT_APP_PASSWORD to its Value';

/**
 * By the number behind AADSTS. What each means is Microsoft's list of error codes of Entra ID
 * (https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes).
 */
const KNOWN: Readonly<Record<string, EntraRefusal>> = {
  '7000215': {
    why: 'MICROSOFT_APP_PASSWORD is no client secret of this registration',
    remedy:
      'Set it to the Value of a client secret, not to its Secret ID, and see that the secret is of MICROSOFT_APP_ID',
  },
  '7000222': { why: 'the client secret has ended', remedy: NEW_SECRET },
  '7000216': { why: 'a secret or a certificate is missing', remedy: NEW_SECRET },
  '7000218': { why: 'a secret or a certificate is missing', remedy: NEW_SECRET },
  '700016': {
    why: 'the tenant has no registration with this app id',
    remedy:
      'Set MICROSOFT_APP_ID to the Application (client) ID, and MICROSOFT_APP_TENANT_ID to the Directory (tenant) ID, of ' +
      'one registration (Entra ID, App registrations, Overview)',
  },
  '7000229': {
    why: 'the registration has no enterprise application (service principal) in the tenant',
    remedy: 'Make it (az ad sp create --id with MICROSOFT_APP_ID), or correct MICROSOFT_APP_TENANT_ID',
  },
  '7000112': {
    why: 'the registration is switched off',
    remedy:
      'Let it be used again (Entra ID, Enterprise applications, Properties, Enabled for users to sign-in)',
  },
  '90002': {
    why: 'there is no such tenant',
    remedy: 'Set MICROSOFT_APP_TENANT_ID to the id of your tenant (Entra ID, Overview, Tenant ID)',
  },
  '700027': {
    why: 'the certificate is none of this registration’s',
    remedy:
      'Upload it to the registration of MICROSOFT_APP_ID (Entra ID, App registrations, Certificates & secrets)',
  },
  '700024': { why: 'the clock of this machine is wrong', remedy: 'Set the clock, and keep it set (NTP)' },
  '53003': {
    why: 'a rule of Conditional Access keeps the bot out',
    remedy: 'Leave the registration out of that rule, or let it in from the address of this machine',
  },
};

/**
 * @param code as `AADSTS7000215`
 * @returns what it means; of a code that is not known, where to look it up
 */
export function entraRefusal(code: string): EntraRefusal {
  const number = code.replace('AADSTS', '');
  if (Object.hasOwn(KNOWN, number)) return KNOWN[number] as EntraRefusal;
  return {
    why: `Entra ID says ${code}`,
    remedy: `Look it up at https://login.microsoftonline.com/error?code=${number}, and see the sign-ins of the registration`,
  };
}
