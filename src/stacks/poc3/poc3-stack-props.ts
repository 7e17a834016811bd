import type { Image } from '../../resources';

/** Images of the applications of POC-3. Each listens on the port of its row, on every interface, and takes it from `PORT`. */
export interface Poc3ApplicationImages {
  /** What every API request goes to, on port 3000. It answers `/health`. */
  readonly apiGateway: Image;
  /** The micro-frontend that hosts the others, on port 4200. */
  readonly shellApp: Image;
  /** The micro-frontend for signing in, on port 4201. */
  readonly authMfe: Image;
  /** The micro-frontend for payments, on port 4202. */
  readonly paymentsMfe: Image;
  /** The micro-frontend for administrators, on port 4203. */
  readonly adminMfe: Image;
  /** The micro-frontend for profiles, on port 4204. */
  readonly profileMfe: Image;
  /** The service behind the API gateway that knows users, on port 3001. */
  readonly authService: Image;
  /** The service behind the API gateway that knows payments, on port 3002. */
  readonly paymentsService: Image;
  /** The service behind the API gateway that keeps the audit, on port 3003. */
  readonly adminService: Image;
  /** The service behind the API gateway that knows profiles, on port 3004. */
  readonly profileService: Image;
}

/** Options of the POC-3 system. */
export interface Poc3StackProps {
  /**
   * Images of the applications, which then run in the stack.
   *
   * @default - they run on the machine that runs the stack, each on its port
   */
  readonly applicationImages?: Poc3ApplicationImages;

  /**
   * Whether the gateway has a certificate that browsers trust, at the paths of `SSL_CERT_PATH` and `SSL_KEY_PATH`. Only then it ties them to https.
   *
   * @default false: a self-signed one for localhost, which `cdk-compose bootstrap` makes
   */
  readonly productionCertificate?: boolean;

  /**
   * Whether the gateway has the routes `/hmr/…`, and lets pages run what development servers inject for hot reload.
   *
   * @default - true, but false with the production certificate
   */
  readonly developmentRoutes?: boolean;

  /**
   * Whether the shared database of before is there, for migration.
   *
   * @default true
   */
  readonly legacyDatabase?: boolean;

  /**
   * Extensions by database, such as `{ auth_db: ['pgcrypto'] }`.
   *
   * @default - none
   */
  readonly databaseExtensions?: { [database: string]: string[] };

  /**
   * Lets every client send as many requests as it likes: for load tests.
   *
   * @default false
   */
  readonly withoutRateLimits?: boolean;

  /**
   * Publishes the databases to whoever reaches the machine, not to the machine alone.
   *
   * @default false
   */
  readonly databasesOnEveryInterface?: boolean;
}
