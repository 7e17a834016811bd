/** Names of the files that lie beside every file that Compose is asked about, and of the service in one of them. */
export const FILES = { variables: 'a.env', project: 'other.yml', service: 'other' } as const;

/** What they hold. */
export const CONTENTS: { readonly [name: string]: string } = {
  [FILES.variables]: 'A=1\n',
  [FILES.project]: `services: {${FILES.service}: {image: z}}\n`,
};
