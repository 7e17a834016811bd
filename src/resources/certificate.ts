import { Construct } from 'constructs';
import type { LocalFiles } from '../app';
import { LOCAL_FILES, mark, Stack } from '../app';
import { ComposeError } from '../core/private/errors';
import { checkId, nameByPath } from '../core/private/names';
import type { ISecret } from './references';
import { Secret } from './secret';

/** A name that a certificate can be for: DNS, with one `*` in front at most, or an IP address. */
const NAME = /^(\*\.)?[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$|^[0-9a-fA-F:]+$/;

/** Ten years: `bootstrap` refuses more. */
const MOST_DAYS = 3650;

/** Options of a certificate for development. */
export interface DevelopmentCertificateOptions {
  /**
   * Host names and addresses that it is for.
   *
   * @default ['localhost', '*.localhost', '127.0.0.1']
   */
  readonly names?: string[];

  /**
   * How long it is valid, in days.
   *
   * @default 365
   */
  readonly days?: number;
}

/** Where the files of a certificate are. */
export interface CertificateFiles {
  /** Path on the host of the certificate with its chain, PEM, relative to the working directory. */
  readonly certificateFile: string;

  /** Path on the host of the private key, PEM, relative to the working directory. */
  readonly keyFile: string;
}

/**
 * A certificate for TLS and its private key, which containers read as secrets.
 *
 * @example
 *
 * declare const shop: Stack;
 * const forDevelopment = Certificate.development(shop, 'localhost');
 * const forProduction = Certificate.fromFiles(shop, 'example', {
 *   certificateFile: '/etc/letsencrypt/live/example.com/fullchain.pem',
 *   keyFile: '/etc/letsencrypt/live/example.com/privkey.pem',
 * });
 */
export class Certificate extends Construct {
  /** A self-signed certificate that `cdk-compose bootstrap` makes, once, where the stack runs. */
  public static development(scope: Construct, id: string, options: DevelopmentCertificateOptions = {}): Certificate {
    const { names = ['localhost', '*.localhost', '127.0.0.1'], days = 365 } = options;
    return new Certificate(scope, id, (certificate) => {
      certificate.checkDevelopment(names, days);
      const base = `certificates/${nameByPath(certificate, Stack.of(certificate))}`;
      const local: LocalFiles = { certificates: [{ certificate: `${base}.crt`, key: `${base}.key`, names: [...names], days }] };
      mark(certificate, LOCAL_FILES, local);
      return [Secret.fromLocalFile(certificate, 'certificate', `${base}.crt`), Secret.fromLocalFile(certificate, 'key', `${base}.key`)];
    }, true);
  }

  /** A certificate that somebody else provides and renews. */
  public static fromFiles(scope: Construct, id: string, files: CertificateFiles): Certificate {
    return new Certificate(scope, id, (certificate) => [
      Secret.fromFile(certificate, 'certificate', files.certificateFile), Secret.fromFile(certificate, 'key', files.keyFile),
    ], false);
  }

  /** The certificate with its chain. */
  public readonly chain: ISecret;
  /** The private key. */
  public readonly key: ISecret;

  private constructor(
    scope: Construct,
    id: string,
    secrets: (certificate: Certificate) => [ISecret, ISecret],
    /** Whether it is self-signed, for development only. */
    public readonly isDevelopment: boolean,
  ) {
    checkId(scope, id);
    super(scope, id);
    [this.chain, this.key] = secrets(this);
  }

  private checkDevelopment(names: string[], days: number): void {
    const wrong = names.find((name) => !NAME.test(name));
    if (wrong !== undefined || names.length === 0) {
      throw new ComposeError(
        'certificate.name',
        `${wrong === undefined ? 'the certificate is for no name' : `'${wrong}' is no host name or address`}; give names such as 'localhost', '*.localhost' or '127.0.0.1'`,
        this,
      );
    }
    if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) {
      throw new ComposeError('certificate.days', `a certificate cannot be valid for ${days} days; give a whole number from 1 to ${MOST_DAYS}`, this);
    }
  }
}
