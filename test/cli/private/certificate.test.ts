import { execFileSync, spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import * as fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import * as path from 'node:path';
import * as tls from 'node:tls';
import { pki } from 'node-forge';
import { inspectCertificate, makeCertificate } from '../../../src/cli/private/certificate';
import { newFolder, removeFolders } from '../fake-surroundings';

const NAMES = ['localhost', '*.localhost', '127.0.0.1', '::1'];
const DAY = 86_400_000;
const now = new Date();
const pair = makeCertificate(NAMES, 365, now);
const certificate = new X509Certificate(pair.certificate);

afterAll(removeFolders);

function later(days: number): Date {
  return new Date(now.getTime() + days * DAY);
}

describe('a development certificate', () => {
  test('names every host and address', () => {
    expect(certificate.subjectAltName).toBe('DNS:localhost, DNS:*.localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1');
  });

  test('is an RSA certificate of 2048 bits that signs no others', () => {
    expect(certificate.publicKey.asymmetricKeyType).toBe('rsa');
    expect(certificate.publicKey.asymmetricKeyDetails?.modulusLength).toBe(2048);
    expect(pki.certificateFromPem(pair.certificate).getExtension('basicConstraints')).toMatchObject({ cA: false, critical: true });
    expect(certificate.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
  });

  test('is valid from an hour ago, for the days that were asked for', () => {
    expect(Date.parse(certificate.validFrom)).toBeLessThanOrEqual(now.getTime() - 3_600_000);
    expect((Date.parse(certificate.validTo) - Date.parse(certificate.validFrom)) / DAY).toBe(365);
  });

  test('has a serial number of its own, and Unix line ends', () => {
    expect(makeCertificate(['localhost'], 1, now).certificate).not.toContain('\r');
    expect(new X509Certificate(makeCertificate(['localhost'], 1, now).certificate).serialNumber).not.toBe(certificate.serialNumber);
  });

  test('serves TLS to a client that trusts it, under its name and its address', async () => {
    const server = tls.createServer({ cert: pair.certificate, key: pair.key }, (socket) => socket.end('hello'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const ask = (options: tls.ConnectionOptions) => new Promise<string>((resolve, reject) => {
      const socket = tls.connect({ port, host: '127.0.0.1', ...options }, () => socket.on('data', (text: Buffer) => resolve(text.toString())));
      socket.on('error', reject);
    });
    try {
      await expect(ask({ ca: pair.certificate, servername: 'localhost' })).resolves.toBe('hello');
      await expect(ask({ ca: pair.certificate })).resolves.toBe('hello');
      await expect(ask({ ca: pair.certificate, servername: 'example.com' })).rejects.toThrow('does not match');
      await expect(ask({ servername: 'localhost' })).rejects.toThrow('self-signed certificate');
    } finally {
      server.close();
    }
  });

  const withOpenssl = spawnSync('openssl', ['version']).status === 0 ? test : test.skip;
  withOpenssl('passes the strict checks of OpenSSL', () => {
    const file = path.join(newFolder(), 'localhost.crt');
    fs.writeFileSync(file, pair.certificate);
    const verify = (...options: string[]) => execFileSync('openssl', ['verify', '-x509_strict', '-purpose', 'sslserver', ...options, '-CAfile', file, file], { encoding: 'utf8' });

    expect(verify('-verify_hostname', 'localhost')).toContain(': OK');
    expect(verify('-verify_ip', '::1')).toContain(': OK');
  });
});

describe('a certificate that is there already', () => {
  test('is fine when it covers the names and is valid for long', () => {
    expect(inspectCertificate(pair, NAMES, now)).toEqual({ usable: true });
    expect(inspectCertificate(pair, ['LOCALHOST', 'shop.localhost', '0:0:0:0:0:0:0:1'], now)).toEqual({ usable: true });
  });

  test('is reported in its last thirty days, and after them', () => {
    const date = new Date(certificate.validTo).toISOString().slice(0, 10);

    expect(inspectCertificate(pair, NAMES, later(334)).problem).toBeUndefined();
    expect(inspectCertificate(pair, NAMES, later(336))).toEqual({ usable: true, problem: `the certificate expires on ${date}, in 28 days` });
    expect(inspectCertificate(pair, NAMES, later(400))).toEqual({ usable: true, problem: `the certificate expired on ${date}` });
  });

  test('is reported when it does not cover a name', () => {
    expect(inspectCertificate(pair, ['localhost', 'example.com', 'a.b.localhost', '10.0.0.1'], now)).toEqual({
      usable: true,
      problem: "the certificate is not made for 'example.com', 'a.b.localhost', '10.0.0.1'",
    });
  });

  test('cannot be used with the key of another, nor when it is no certificate', () => {
    const other = makeCertificate(['localhost'], 365, now);

    expect(inspectCertificate({ ...pair, key: other.key }, NAMES, now)).toEqual({ usable: false, problem: 'certificate and key do not belong together' });
    expect(inspectCertificate({ ...pair, certificate: 'x' }, NAMES, now)).toEqual({ usable: false, problem: 'certificate or key is not PEM text that a server could read' });
    expect(inspectCertificate({ ...pair, key: '' }, NAMES, now)).toEqual({ usable: false, problem: 'certificate or key is not PEM text that a server could read' });
  });
});
