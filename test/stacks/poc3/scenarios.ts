import { App } from '../../../src/app';
import { Image } from '../../../src/resources';
import type { Poc3ApplicationImages, Poc3StackProps } from '../../../src/stacks/poc3';
import { Poc3Stack } from '../../../src/stacks/poc3';

const image = (name: string) => Image.of(`ghcr.io/acme/${name}`, '1.4.2');

/** Images as somebody would give them. */
export const IMAGES: Poc3ApplicationImages = {
  apiGateway: image('api-gateway'),
  shellApp: image('shell-app'),
  authMfe: image('auth-mfe'),
  paymentsMfe: image('payments-mfe'),
  adminMfe: image('admin-mfe'),
  profileMfe: image('profile-mfe'),
  authService: image('auth-service'),
  paymentsService: image('payments-service'),
  adminService: image('admin-service'),
  profileService: image('profile-service'),
};

/** What people do with the system, each with a folder of what it becomes. */
export const SCENARIOS: { readonly [name: string]: Poc3StackProps } = {
  'development': {},
  'everything-in-the-stack': { applicationImages: IMAGES, databaseExtensions: { auth_db: ['pgcrypto'] } },
  'production': { applicationImages: IMAGES, productionCertificate: true, legacyDatabase: false },
};

/** A stack as options make it, and its app. */
export function poc3(props: Poc3StackProps = {}): { readonly app: App; readonly stack: Poc3Stack } {
  const app = new App();
  return { app, stack: new Poc3Stack(app, 'poc3', props) };
}

/** The files of the stack's directory, by path in it. */
export function filesOf({ app }: { readonly app: App }): { [path: string]: string } {
  const files = Object.entries(app._synthInMemory().files).filter(([path]) => path.startsWith('poc3/'));
  return Object.fromEntries(files.map(([path, text]) => [path.slice('poc3/'.length), text]));
}

/** One of these files. */
export function fileOf(stack: { readonly app: App }, path: string): string {
  const text = filesOf(stack)[path];
  if (text === undefined) {
    throw new Error(`POC-3 writes no '${path}'`);
  }
  return text;
}
