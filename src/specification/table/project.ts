import type { DefinitionOptions, Form } from '../definition';
import { definition, form, merged, row } from '../definition';
import { flag, keyValues, list, map, NAME, optionMap, strictWhole, stringOrList, struct, text, textMap, texts, wholeOptionMap } from './forms';
import { job } from './job';
import { service } from './service';

/** What `external` takes: a boolean, or the old form with a name. */
function external(options: DefinitionOptions = {}): Form {
  const named = definition('ExternalSpec', 'The name of what exists already.', { name: row(text, 'Name that the engine knows.') }, options);
  return form(...flag.shapes, struct(named));
}

const pool = definition('IpamPoolSpec', 'A subnet of a network.', {
  subnet: row(text, 'Subnet, such as `172.28.0.0/16`.'),
  ip_range: row(text, 'Part of the subnet that containers get addresses from.', { swarm: 'refused', absent: 'the whole subnet' }),
  gateway: row(text, 'Address of the gateway.', { swarm: 'refused' }),
  aux_addresses: row(textMap(), 'Addresses that something else has, by a name for it.', { swarm: 'refused' }),
});

const ipam = definition('IpamSpec', 'How a network gives addresses out.', {
  driver: row(text, 'Driver that gives addresses out.', { absent: '`default`' }),
  config: row(form(list(form(struct(pool)))), 'Subnets of the network.', { absent: 'the engine chooses' }),
  options: row(textMap(), 'Options for the driver.', { swarm: 'refused' }),
});

export const network = definition('NetworkSpec', 'A network that containers of the project join.', {
  name: row(text, 'Name that the engine knows.', { absent: '`<project>_<network>`; an external one keeps its own' }),
  driver: row(text, 'Driver, such as `bridge` or `overlay`.', { absent: '`bridge`' }),
  driver_opts: row(optionMap(), 'Options for the driver.'),
  external: row(external(), 'Says that the network exists already. Nothing else is written then but `name`.', { absent: '`false`' }),
  internal: row(flag, 'Cuts the network off from the outside.', { absent: '`false`' }),
  attachable: row(flag, 'Lets other containers join a network of a swarm.', { absent: '`false`' }),
  enable_ipv4: row(flag, 'Gives containers IPv4 addresses.', { since: '2.33.0', engine: '28.0.0', swarm: 'refused', absent: '`true`' }),
  enable_ipv6: row(flag, 'Gives containers IPv6 addresses.', { swarm: 'refused', absent: '`false`' }),
  ipam: row(form(struct(ipam)), 'How the network gives addresses out.'),
  labels: row(merged(keyValues), 'Labels of the network.'),
});

export const volume = definition('VolumeSpec', 'A volume that keeps data of the project.', {
  name: row(text, 'Name that the engine knows.', { absent: '`<project>_<volume>`; an external one keeps its own' }),
  driver: row(text, 'Driver of the volume.', { absent: '`local`' }),
  driver_opts: row(optionMap(), 'Options for the driver.'),
  external: row(external(), 'Says that the volume exists already. Nothing else is written then but `name`.', { absent: '`false`' }),
  labels: row(keyValues, 'Labels of the volume.'),
});

export const secret = definition('SecretSpec', 'A secret: one file or environment variable that containers see as a file.', {
  name: row(text, 'Name that the engine knows.'),
  file: row(text, 'File that holds the secret.'),
  environment: row(text, 'Environment variable that holds the secret; a container with a read-only root cannot get it.', {
    since: '2.6.0', swarm: 'refused',
  }),
  external: row(external({ open: true }), 'Says that the secret exists already in a swarm.', { absent: '`false`' }),
  driver: row(text, 'Driver of the secret, in a swarm.'),
  driver_opts: row(wholeOptionMap(), 'Options for the driver, in a swarm.'),
  template_driver: row(text, 'Driver that fills a template in, in a swarm.'),
  labels: row(keyValues, 'Labels of the secret, in a swarm.'),
});

export const config = definition('ConfigSpec', 'A config: a file, text or environment variable that containers see as a file.', {
  name: row(text, 'Name that the engine knows.'),
  file: row(text, 'File that holds the config.'),
  content: row(text, 'Text of the config; a container with a read-only root cannot get it.', { since: '2.23.1', swarm: 'refused' }),
  environment: row(text, 'Environment variable that holds the config; a container with a read-only root cannot get it.', {
    since: '2.23.1', swarm: 'refused',
  }),
  external: row(external({ open: true }), 'Says that the config exists already in a swarm.', { absent: '`false`' }),
  template_driver: row(text, 'Driver that fills a template in, in a swarm.'),
  labels: row(keyValues, 'Labels of the config, in a swarm.'),
});

export const model = definition('ModelSpec', 'A model for machine learning that services use.', {
  name: row(text, 'Name that the engine knows.'),
  model: row(text, 'Reference of the model, such as `ai/smollm2`.', { required: 'schema' }),
  context_size: row(strictWhole, 'Most tokens that the model takes into account.'),
  runtime_flags: row(texts(), 'Options for the program that runs the model.'),
}, { since: '2.38.0' });

const include = definition('IncludeSpec', 'Another Compose file whose contents become part of this project.', {
  path: row(stringOrList, 'Path of the file. Further files override the first.', { required: 'loader' }),
  project_directory: row(text, 'Directory that paths in the file start from.', { absent: 'the directory of the file' }),
  env_file: row(stringOrList, 'Files with the variables of the included file.', { absent: '`.env` in its project directory' }),
}, { extensible: false });

/** The schema's `include`. */
const included = form(struct(include), { kind: 'text' });

const section = (entry: Form, keepsExtensions: boolean): Form => form(map(entry, { keys: NAME, closed: true, keepsExtensions }));

/** The whole file: the root of the table. */
export const project = definition('ProjectSpec', 'A Compose file.', {
  version: row(text, 'Nothing: Docker Compose warns of it.'),
  name: row(text, 'Name of the project.', { since: '2.3.0', swarm: 'refused', absent: 'the name of the directory' }),
  include: row(form(list(included)), 'Other Compose files whose contents become part of this project.', { since: '2.19.1', swarm: 'refused' }),
  services: row(section(form(struct(service)), true), 'Services, by name.'),
  jobs: row(section(form(struct(job)), false), 'Jobs, by name.', { since: '5.6.0', swarm: 'refused' }),
  networks: row(section(form(struct(network), { kind: 'null' }), true), 'Networks, by name.'),
  volumes: row(section(form(struct(volume), { kind: 'null' }), true), 'Volumes, by name.'),
  secrets: row(section(form(struct(secret)), true), 'Secrets, by name.'),
  configs: row(section(form(struct(config)), true), 'Configs, by name.'),
  models: row(section(form(struct(model)), false), 'Models, by name.', { since: '2.38.0', swarm: 'refused' }),
});
