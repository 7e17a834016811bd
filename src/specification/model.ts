import type { Subject } from '../core/private/finding';
import type { Requirement } from './release';

/**
 * A value as it stands in docker-compose.yml, except that strings are still text: literal `$`, and variables
 * between their delimiters.
 */
export type ComposeValue = string | number | boolean | null | ComposeValue[] | ComposeObject;

/** A mapping of docker-compose.yml, keys in output order. */
export interface ComposeObject {
  [key: string]: ComposeValue;
}

/** The sections of docker-compose.yml whose entries are constructs, in output order. */
export const SECTIONS = ['services', 'jobs', 'networks', 'volumes', 'secrets', 'configs', 'models'] as const;
export type Section = (typeof SECTIONS)[number];

/** What an entry of each section is called in messages. */
export const ENTRY_NAMES: { readonly [section in Section]: string } = {
  services: 'service', jobs: 'job', networks: 'network', volumes: 'volume', secrets: 'secret', configs: 'config', models: 'model',
};

/** One name that an entry uses of another section, and where it stands. */
export interface Reference {
  readonly section: Section;
  readonly name: string;
  /** Path inside the entry, such as `volumes[0].source`. */
  readonly location: string;
  /** The attribute that holds it, where Compose does not look whether it is declared. */
  readonly holder?: 'pre_start' | 'credential_spec';
}

/** One service or job that has to wait for another. */
export interface Dependency {
  readonly target: string;
  readonly condition: string;
  readonly required: boolean;
  readonly location: string;
}

/** One service, network, volume, … as it will be written. */
export interface RenderedEntry {
  readonly section: Section;
  readonly name: string;
  readonly body: ComposeObject;
  /** What a service or job waits for, read from its body once for all rules. */
  readonly dependencies: readonly Dependency[];
  /** What a service or job uses of other sections. */
  readonly references: readonly Reference[];
  /** What needs a newer Docker Compose or Docker Engine than the oldest that the stack supports. */
  readonly requirements: readonly Requirement[];
  /** Who made it; `location` is `services.api`. */
  readonly subject: Subject;
}

/** A variable that the stack's `.env` answers. */
export interface RenderedVariable {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly secret: boolean;
  /** Only a program needs to know it, so `bootstrap` may invent it. */
  readonly generated: boolean;
  /** Stands in a URL, where Compose cannot encode it. */
  readonly inUrl: boolean;
  /** Only services under a profile need it, so the project must load without it. */
  readonly profileOnly: boolean;
  readonly defaultValue?: string;
  readonly subject: Subject;
}

/** One Compose project as data: what checks, diff, graph, targets and assertions read. */
export interface RenderedStack {
  /** Construct path. */
  readonly path: string;
  /** Directory inside the output directory. */
  readonly directory: string;
  readonly project: string;
  /** The oldest Docker Compose that must understand the file. */
  readonly minimumCompose: string;
  /** The oldest Docker Engine that must do what the file says. */
  readonly minimumEngine: string;
  readonly sections: { readonly [section in Section]: ReadonlyMap<string, RenderedEntry> };
  readonly variables: ReadonlyMap<string, RenderedVariable>;
  readonly subject: Subject;
}

/** All stacks of an app, after rendering. */
export interface RenderedApp {
  readonly stacks: readonly RenderedStack[];
}
