import { definition, form, merged, row } from '../definition';
import { fileReferences } from './attachment';
import { buildUlimits } from './device';
import { extraHosts, flag, keyValueList, keyValues, strictPairs, stringOrList, struct, text, textOrFlag, texts, variables, wholeSize } from './forms';

const pairs = merged(keyValues);

const build = definition('BuildSpec', 'How an image is built.', {
  context: row(text, 'Directory or URL of the files that the build sees.', { absent: '`.`' }),
  dockerfile: row(text, 'Path of the Dockerfile, from the context.', { absent: '`Dockerfile`' }),
  dockerfile_inline: row(text, 'Text of the Dockerfile; excludes `dockerfile`.', { since: '2.17.0' }),
  target: row(text, 'Stage of the Dockerfile that is built.', { absent: 'the last stage' }),
  args: row(merged(variables), 'Build arguments.'),
  additional_contexts: row(merged(strictPairs), 'Further contexts by name: a directory, a URL, `docker-image://<reference>` or `service:<name>`.', { since: '2.17.0' }),
  secrets: row(fileReferences, 'Secrets of the project that the build sees.', { since: '2.5.0' }),
  ssh: row(keyValueList, 'SSH agents or keys that the build may use: `default`, or `<id>=<path>`.', { since: '2.4.0' }),
  tags: row(merged(texts()), 'Further names of the image.', { since: '2.5.1' }),
  labels: row(pairs, 'Labels of the image.'),
  platforms: row(texts(), "Platforms that the image is built for; holds the service's own `platform` when there is one.", { since: '2.10.0' }),
  cache_from: row(texts(), 'Where layers may be taken from.'),
  cache_to: row(texts(), 'Where layers are kept.', { since: '2.4.0' }),
  no_cache: row(flag, 'Builds every layer anew.', { since: '2.4.0', absent: '`false`' }),
  no_cache_filter: row(stringOrList, 'Stages whose layers are built anew.', { since: '5.0.0' }),
  pull: row(flag, 'Asks for newer base images.', { since: '2.4.0', absent: '`false`' }),
  network: row(text, 'Network of the build steps: `none`, `host` or a name.'),
  extra_hosts: row(extraHosts, 'Further names in /etc/hosts during the build, with their addresses.'),
  privileged: row(flag, 'Gives the build steps nearly all rights of the host.', { since: '2.15.0', absent: '`false`' }),
  entitlements: row(texts(), 'Rights of the build steps: `network.host`, `security.insecure`.', { since: '2.27.0' }),
  isolation: row(text, 'How build steps are isolated, on Windows and without BuildKit.'),
  shm_size: row(wholeSize, 'Size of /dev/shm in build steps, such as `128m`.'),
  ulimits: row(buildUlimits, 'Limits of the processes in build steps, by name.', { since: '2.23.1' }),
  provenance: row(textOrFlag, 'Provenance attestation: `true`, `false` or `mode=max`.', { since: '2.39.0' }),
  sbom: row(textOrFlag, 'List of the parts of the image as attestation: `true`, `false` or `generator=<image>`.', { since: '2.39.0' }),
});

/** What `build` takes; text is the context. */
export const buildForm = form(struct(build), { kind: 'text' });
