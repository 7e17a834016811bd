import { definition, form, merged, row } from '../definition';
import { fileMode, flag, list, listOfStrings, map, NAME, optionMap, strictAmount, struct, text, textOrWholeOrNull } from './forms';

export const fileReference = definition('FileReferenceSpec', 'A secret or config of the project, as one container or build sees it.', {
  source: row(text, 'Name of the secret or config in the project.'),
  target: row(text, 'Path in the container. In a build, the id that the Dockerfile asks for.', {
    absent: '`/run/secrets/<source>` for a secret, `/<source>` for a config',
  }),
  uid: row(text, 'Number of the user that owns the file, as text. Has no effect when the content comes from a file.', { absent: '`0`' }),
  gid: row(text, 'Number of the group that owns the file, as text. Has no effect when the content comes from a file.', { absent: '`0`' }),
  mode: row(fileMode, 'Permissions as octal digits, such as `0440`. Has no effect when the content comes from a file.', { absent: '`0444`' }),
});

/** The schema's `service_config_or_secret`. */
export const fileReferences = merged(form(list(form(struct(fileReference), { kind: 'text' }))));

export const networkAttachment = definition('NetworkAttachmentSpec', 'How one container joins one network.', {
  aliases: row(merged(listOfStrings), 'Further DNS names of the container on this network.'),
  driver_opts: row(optionMap(), 'Options for the network driver, for this container only.', { since: '2.27.1' }),
  gw_priority: row(strictAmount, 'Rank of the network as default gateway; the highest wins.', {
    since: '2.33.0', engine: '28.0.0', swarm: 'refused', absent: '`0`',
  }),
  interface_name: row(text, 'Name of the network interface inside the container.', { since: '2.36.0', engine: '28.1.0', swarm: 'refused' }),
  ipv4_address: row(text, 'Fixed IPv4 address, inside a subnet of the network.', { swarm: 'ignored' }),
  ipv6_address: row(text, 'Fixed IPv6 address, inside a subnet of the network.', { swarm: 'ignored' }),
  link_local_ips: row(merged(listOfStrings), 'Link-local addresses of the container.', { swarm: 'refused' }),
  mac_address: row(text, 'MAC address of the container on this network.', { since: '2.23.2', engine: '25.0.0', swarm: 'refused' }),
  priority: row(strictAmount, 'Order in which the container joins its networks. The highest is first.', { swarm: 'refused', absent: '`0`' }),
  use_service_name_alias: row(flag, 'Makes the name of the service a DNS name on this network.', { since: '5.7.0', swarm: 'refused', absent: '`true`' }),
});

/** What `networks` of a container takes: null joins the network without options. */
export const networkAttachments = form(
  map(form(struct(networkAttachment), { kind: 'null' }), { keys: NAME, closed: true }),
  ...listOfStrings.shapes,
);

export const modelAttachment = definition('ModelAttachmentSpec', 'How one container learns where a model is.', {
  endpoint_var: row(text, 'Environment variable that holds the URL of the model.', { absent: 'the name of the model in capitals, then `_URL`' }),
  model_var: row(text, 'Environment variable that holds the identifier of the model.', { absent: 'the name of the model in capitals' }),
});

const looseAttachment = definition('ModelAttachmentSpec', 'What the loader reads of a model whose name the schema does not know.', {
  endpoint_var: row(textOrWholeOrNull, 'Environment variable that holds the URL.'),
  model_var: row(textOrWholeOrNull, 'Environment variable that holds the identifier.'),
}, { open: true });

/** What `models` of a container takes. */
export const modelAttachments = form(
  map(form(struct(modelAttachment), { kind: 'null', since: '2.40.3' }), { keys: NAME, others: form(struct(looseAttachment), { kind: 'null' }) }),
  ...listOfStrings.shapes,
);
