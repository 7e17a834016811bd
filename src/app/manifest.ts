/** Version of the manifest's format; a reader refuses what it does not know. */
export const MANIFEST_VERSION = 1;
export const MANIFEST = 'manifest.json';

/** `manifest.json` of the output directory: what the program wrote, for the command line and for the next synthesis. */
export interface Manifest {
  readonly version: number;
  readonly generator: 'cdk-compose';
  /** Stack by directory. */
  readonly stacks: { readonly [directory: string]: StackManifest };
  /** SHA-256 of every other file, by path inside the output directory. */
  readonly files: { readonly [path: string]: string };
  /** Construct that asked for a file, by path inside the output directory. */
  readonly writers: { readonly [path: string]: string };
}

/** What the command line needs to know of a stack. */
export interface StackManifest {
  readonly directory: string;
  readonly project: string;
  readonly services: { readonly [name: string]: ServiceManifest };
  readonly volumes: { readonly [name: string]: { readonly path: string } };
  readonly networks: readonly string[];
  readonly variables: { readonly [name: string]: VariableManifest };
  /** Variable whose value a file under `secrets/` holds, by path inside the stack's directory. */
  readonly secretFiles: { readonly [path: string]: string };
  /** Services that read a file under `secrets/` or `certificates/`, by path inside the stack's directory. */
  readonly secretReaders: { readonly [path: string]: readonly string[] };
  readonly certificates: readonly CertificateManifest[];
  /** Sentences for whoever runs the stack. */
  readonly notes: readonly string[];
}

/** A service and where it can be reached from the host. */
export interface ServiceManifest {
  readonly path: string;
  readonly profiles: readonly string[];
  readonly ports: readonly PortManifest[];
}

/** A published port; `published` may be a range, or empty for one that the engine chooses. */
export interface PortManifest {
  readonly host: string;
  readonly published: string;
  readonly target: number;
  readonly protocol: string;
}

/** A variable that `.env` answers. */
export interface VariableManifest {
  readonly description: string;
  readonly required: boolean;
  readonly secret: boolean;
  readonly inUrl: boolean;
  /** Only services under a profile need it. */
  readonly profileOnly: boolean;
  /** `bootstrap` may invent the value. */
  readonly generate: boolean;
  /** `$$` is a dollar sign, `${NAME}` another variable. */
  readonly default?: string;
}

/** A development certificate that `bootstrap` makes. */
export interface CertificateManifest {
  readonly certificate: string;
  readonly key: string;
  readonly names: readonly string[];
  readonly days: number;
}
