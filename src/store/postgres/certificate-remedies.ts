const UNTRUSTED =
  'Nobody whom the bot trusts vouches for the certificate of the server: name the file of the authority that signed it ' +
  '(of a self-signed one, itself) as sslrootcert=/path/ca.pem in DATABASE_URL; if one is named, it is not that of this ' +
  'server';
const WHEN = 'Renew the certificate of the server, or of the authority that signed it';
const OURS =
  'The server does not accept the certificate of the bot: sslcert and sslkey in DATABASE_URL have to name one that is ' +
  'valid now, and signed by the authority that the server knows (ssl_ca_file)';

/** Ends of the codes with which a server refuses the certificate of who connects. They begin by the version of TLS. */
const ALERTS = /^ERR_SSL_.*ALERT_(UNKNOWN_CA|BAD_CERTIFICATE|UNSUPPORTED_CERTIFICATE|CERTIFICATE_[A-Z]+)$/;

/**
 * What the operator does about a certificate; undefined for other codes. To go on without TLS, or without the check, is
 * never what helps.
 */
export function certificateRemedy(code: string): string | undefined {
  return ALERTS.test(code) ? OURS : CERTIFICATES.get(code);
}

const CERTIFICATES = new Map(
  Object.entries({
    DEPTH_ZERO_SELF_SIGNED_CERT: UNTRUSTED,
    SELF_SIGNED_CERT_IN_CHAIN: UNTRUSTED,
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNTRUSTED,
    UNABLE_TO_GET_ISSUER_CERT: UNTRUSTED,
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNTRUSTED,
    CERT_SIGNATURE_FAILURE: UNTRUSTED,
    CERT_UNTRUSTED: UNTRUSTED,
    INVALID_CA: UNTRUSTED,
    ERR_TLS_CERT_ALTNAME_INVALID:
      'Write the host in DATABASE_URL as the certificate names it, or give the server a certificate with this host name',
    CERT_HAS_EXPIRED: WHEN,
    CERT_NOT_YET_VALID: `${WHEN}; or set the clock of this machine, if that is slow`,
    CERT_REVOKED: WHEN,
  }),
);
