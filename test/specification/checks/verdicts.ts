import { App, RulePack, Stack } from '../../../src/app';
import { ComposeConfig, ComposeJob, ComposeModel, ComposeNetwork, ComposeSecret, ComposeService, ComposeVolume } from '../../../src/compose';
import type { ConfigSpec, JobSpec, ModelSpec, NetworkSpec, SecretSpec, ServiceSpec, VolumeSpec } from '../../../src/compose';
import type { Finding } from '../../../src/core/private/finding';
import { SynthesisError } from '../../../src/core/private/synthesis-error';
import { dependencies, resourceReferences } from '../../../src/specification';
import type { ComposeObject, RenderedApp, RenderedEntry } from '../../../src/specification';

/** A stack as the Compose Specification has it. */
export interface Entries {
  readonly services?: { readonly [name: string]: ServiceSpec };
  readonly jobs?: { readonly [name: string]: JobSpec };
  readonly networks?: { readonly [name: string]: NetworkSpec };
  readonly volumes?: { readonly [name: string]: VolumeSpec };
  readonly secrets?: { readonly [name: string]: SecretSpec };
  readonly configs?: { readonly [name: string]: ConfigSpec };
  readonly models?: { readonly [name: string]: ModelSpec };
}

/** A container that runs until it is stopped. */
export const sleep = { image: 'busybox:1.37', command: ['sleep', 'infinity'] };

/** A container that `docker compose run` starts. */
export const job: JobSpec = { image: 'busybox:1.37', command: ['true'], triggers: { manual: true } };

/** What is found with the given id, errors too. */
export function findingsAbout(id: string, define: (stack: Stack) => void): Finding[] {
  const app = new App({ rules: RulePack.PRODUCTION });
  define(new Stack(app, 'shop'));
  return findingsIn(app).filter((finding) => finding.id === id);
}

/** The verdict about a stack: `error: message` for each finding with the given id. */
export function verdicts(id: string, entries: Entries): string[] {
  return findingsAbout(id, (stack) => declare(stack, entries)).map(({ severity, message }) => `${severity}: ${message}`);
}

/** All findings of an app, errors too. */
export function findingsIn(app: App): Finding[] {
  try {
    return app._synthInMemory().findings;
  } catch (error) {
    if (error instanceof SynthesisError) {
      return error.findings;
    }
    throw error;
  }
}

/** Makes one element for each entry. */
export function declare(stack: Stack, { services, jobs, networks, volumes, secrets, configs, models }: Entries): void {
  const each = <S>(specs: { readonly [name: string]: S } | undefined, make: (name: string, spec: S) => void) =>
    Object.entries(specs ?? {}).forEach(([name, spec]) => make(name, spec));
  each(services, (name, spec) => new ComposeService(stack, name, { spec }));
  // Names are unique in each section only: `services.data` and `volumes.data` may stand beside each other.
  each(jobs, (name, spec) => new ComposeJob(stack, `jobs.${name}`, { name, spec }));
  each(networks, (name, spec) => new ComposeNetwork(stack, `networks.${name}`, { name, spec }));
  each(volumes, (name, spec) => new ComposeVolume(stack, `volumes.${name}`, { name, spec }));
  each(secrets, (name, spec) => new ComposeSecret(stack, `secrets.${name}`, { name, spec }));
  each(configs, (name, spec) => new ComposeConfig(stack, `configs.${name}`, { name, spec }));
  each(models, (name, spec) => new ComposeModel(stack, `models.${name}`, { name, spec }));
}

/** An app as rules see it, with one stack of services. */
export function renderedApp(services: { readonly [name: string]: ComposeObject }): RenderedApp {
  const none = new Map<string, RenderedEntry>();
  const entries = Object.entries(services).map(([name, body]): [string, RenderedEntry] => [name, {
    section: 'services', name, body, dependencies: dependencies(body), references: resourceReferences(body), requirements: [], subject: { path: `shop/${name}` },
  }]);
  const sections = { services: new Map(entries), jobs: none, networks: none, volumes: none, secrets: none, configs: none, models: none };
  const stack = { path: 'shop', directory: 'shop', project: 'shop', minimumCompose: '2.24.0', minimumEngine: '25.0.0', subject: { path: 'shop' } };
  return { stacks: [{ ...stack, sections, variables: new Map() }] };
}
