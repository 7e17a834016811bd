/** One release line of a product: what a part runs for a major version. */
export interface ProductRelease {
  /** The product's own number for versions that can read each other's data: `17`. */
  readonly major: string;
  /** Tag that is run; moves within its line with minor releases of this library, and the change stands in the changelog. */
  readonly tag: string;
  /** Last day of support, `YYYY-MM-DD`; undefined where the product announces none. */
  readonly endOfLife?: string;
}

/** A product and the image that parts run it from. */
export interface ProductImage {
  /** Repository of the image. */
  readonly repository: string;
  /** The major that is run when nobody asks for one: the same for a whole major version of this library. */
  readonly defaultMajor: string;
  /** Supported release lines, oldest first. */
  readonly releases: ProductRelease[];
  /** `uid:gid` that owns the product's data in the Alpine flavour of the image. */
  readonly alpineUser: string;
  /** The same in the Debian flavour, which numbers it differently. */
  readonly debianUser: string;
}

/** Every image that this library runs by itself. */
export const IMAGES = {
  // https://www.postgresql.org/support/versioning/
  postgres: {
    repository: 'postgres',
    defaultMajor: '17',
    releases: [
      { major: '14', tag: '14.19-alpine', endOfLife: '2026-11-12' },
      { major: '15', tag: '15.14-alpine', endOfLife: '2027-11-11' },
      { major: '16', tag: '16.10-alpine', endOfLife: '2028-11-09' },
      { major: '17', tag: '17.6-alpine', endOfLife: '2029-11-08' },
      { major: '18', tag: '18.0-alpine', endOfLife: '2030-11-14' },
    ],
    alpineUser: '70:70',
    debianUser: '999:999',
  },
  redis: {
    repository: 'redis',
    defaultMajor: '8',
    releases: [
      { major: '7', tag: '7.4-alpine' },
      { major: '8', tag: '8.2-alpine' },
    ],
    alpineUser: '999:1000',
    debianUser: '999:999',
  },
  rabbitmq: {
    repository: 'rabbitmq',
    defaultMajor: '4',
    releases: [{ major: '4', tag: '4.1-management-alpine' }],
    alpineUser: '100:101',
    debianUser: '999:999',
  },
  nginx: {
    repository: 'nginx',
    defaultMajor: '1.30',
    releases: [{ major: '1.30', tag: '1.30-alpine' }],
    alpineUser: '101:101',
    debianUser: '101:101',
  },
  // https://github.com/nodejs/release#release-schedule
  node: {
    repository: 'node',
    defaultMajor: '24',
    releases: [{ major: '24', tag: '24-alpine', endOfLife: '2028-04-30' }],
    alpineUser: '1000:1000',
    debianUser: '1000:1000',
  },
} satisfies { [product: string]: ProductImage };

/** The release line of a major version; undefined when it is not supported. */
export function tryRelease(product: ProductImage, major: string): ProductRelease | undefined {
  return product.releases.find((release) => release.major === major);
}
