import { createPrivateKey, generateKeyPairSync, randomBytes, X509Certificate } from 'node:crypto';
import { createRequire } from 'node:module';
import type * as Forge from 'node-forge';
import { ipVersion } from '../../core/private/ip-address';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const LONGEST_COMMON_NAME = 64;
/** Kinds of names in a certificate: RFC 5280, 4.2.1.6. */
const DNS_NAME = 2;
const IP_ADDRESS = 7;

/** A certificate and its key, as PEM text. */
export interface CertificatePair {
  readonly certificate: string;
  readonly key: string;
}

/**
 * Makes a self-signed certificate for servers on the machine of a developer. It is no authority: whoever trusts it trusts these names
 * only, and a stolen key signs nothing else.
 */
export function makeCertificate(names: readonly string[], days: number, now: Date): CertificatePair {
  const { md, pki } = loadForge();
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const certificate = pki.createCertificate();
  certificate.publicKey = pki.publicKeyFromPem(publicKey.export({ type: 'spki', format: 'pem' }).toString());
  // A leading 1 keeps the number positive and never empty.
  certificate.serialNumber = `01${randomBytes(16).toString('hex')}`;
  // The clock of a container may lag behind.
  certificate.validity.notBefore = new Date(now.getTime() - HOUR);
  certificate.validity.notAfter = new Date(now.getTime() - HOUR + days * DAY);
  const subject = [
    { name: 'organizationName', value: 'cdk-compose development' },
    { name: 'commonName', value: (names[0] ?? '').slice(0, LONGEST_COMMON_NAME) },
  ];
  certificate.setSubject(subject);
  certificate.setIssuer(subject);
  certificate.setExtensions([
    { name: 'basicConstraints', cA: false, critical: true },
    { name: 'keyUsage', digitalSignature: true, keyEncipherment: true, critical: true },
    { name: 'extKeyUsage', serverAuth: true },
    { name: 'subjectAltName', altNames: names.map((name) => (ipVersion(name) === 0 ? { type: DNS_NAME, value: name } : { type: IP_ADDRESS, ip: name })) },
    { name: 'subjectKeyIdentifier' },
  ]);
  certificate.sign(pki.privateKeyFromPem(key), md.sha256.create());
  return { certificate: pki.certificateToPem(certificate).replaceAll('\r\n', '\n'), key };
}

/** What is wrong with a pair of files that is there already. */
export interface CertificateState {
  /** False when nothing could serve with it. */
  readonly usable: boolean;
  readonly problem?: string;
}

/** Looks at a pair that is there: whether it belongs together, covers the names and stays valid. */
export function inspectCertificate({ certificate, key }: CertificatePair, names: readonly string[], now: Date): CertificateState {
  let parsed: X509Certificate;
  try {
    parsed = new X509Certificate(certificate);
    if (!parsed.checkPrivateKey(createPrivateKey(key))) {
      return { usable: false, problem: 'certificate and key do not belong together' };
    }
  } catch {
    return { usable: false, problem: 'certificate or key is not PEM text that a server could read' };
  }
  const left = Math.floor((Date.parse(parsed.validTo) - now.getTime()) / DAY);
  if (left < 30) {
    return { usable: true, problem: left < 0 ? `the certificate expired on ${day(parsed)}` : `the certificate expires on ${day(parsed)}, in ${left} days` };
  }
  const missing = names.filter((name) => !covers(parsed, name));
  return missing.length === 0 ? { usable: true } : { usable: true, problem: `the certificate is not made for ${missing.map((name) => `'${name}'`).join(', ')}` };
}

/** It takes longer to load than all else together, and most calls of the command line make no certificate. */
function loadForge(): typeof Forge {
  return createRequire(__filename)('node-forge');
}

function day(certificate: X509Certificate): string {
  return new Date(certificate.validTo).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** OpenSSL does not match a name like `*.localhost`, so names are compared as they are written; a wildcard covers names of one more label. */
function covers(certificate: X509Certificate, name: string): boolean {
  if (ipVersion(name) !== 0) {
    return certificate.checkIP(name) !== undefined;
  }
  const names = (certificate.subjectAltName ?? '').toLowerCase().split(', ');
  const wanted = name.toLowerCase();
  return names.includes(`dns:${wanted}`) || names.includes(`dns:${wanted.replace(/^[^.]+/, '*')}`);
}
