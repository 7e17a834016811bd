import type { RowBody } from '../definition';
import { definition, form, merged, row } from '../definition';
import { deviceRequest } from './device';
import { amount, count, duration, keyValues, list, natural, struct, structs, text, textSize, texts, whole, words } from './forms';

const discreteResource = definition('DiscreteResourceSpec', 'A number of things of one kind.', {
  kind: row(text, 'Name of the kind, as the nodes of the swarm report it.'),
  value: row(count, 'How many.'),
});

const genericResource = definition('GenericResourceSpec', 'A resource that the nodes of a swarm report.', {
  discrete_resource_spec: row(form(struct(discreteResource)), 'A number of things of one kind.'),
});

/** The schema's `generic_resources`. */
const genericResources = form(list(form(struct(genericResource))));
/** The schema's `devices`. */
const deviceRequests = form(list(form(struct(deviceRequest))));

const limits = definition('ResourceLimitsSpec', 'The most that a container may use.', {
  cpus: row(amount, 'Number of processors, such as 0.5.'),
  memory: row(textSize, 'Memory, such as `512m`.'),
  pids: row(whole, 'Number of processes.', { since: '2.3.0' }),
});

const reservations = definition('ResourceReservationsSpec', 'What a container is meant to have.', {
  cpus: row(amount, 'Number of processors. Only a swarm heeds it.'),
  memory: row(textSize, 'Memory, such as `256m`.'),
  generic_resources: row(genericResources, 'Resources that the nodes of a swarm report.'),
  devices: row(deviceRequests, 'Devices of the host, such as graphics processors.', { swarm: 'refused' }),
});

const resources = definition('ResourcesSpec', 'Processors, memory and devices of a service.', {
  limits: row(form(struct(limits)), 'The most that a container may use.'),
  reservations: row(form(struct(reservations)), 'What a container is meant to have.'),
});

const restartPolicy = definition('DeployRestartPolicySpec', 'When a container is started again. Wins over `restart`.', {
  condition: row(text, '`none`, `on-failure` or `any`.', { absent: '`any`' }),
  delay: row(duration, 'Time between two attempts. Only a swarm heeds it.', { absent: '`5s`' }),
  max_attempts: row(natural, 'Attempts before giving up.', { absent: 'no limit' }),
  window: row(duration, 'Time after which a start counts as successful. Only a swarm heeds it.'),
});

function changeRows(): { readonly [key: string]: RowBody } {
  return {
    parallelism: row(natural, 'Containers that are changed at a time; 0 is all.', { absent: '`1`' }),
    delay: row(duration, 'Time between two groups.', { absent: '`0s`' }),
    failure_action: row(text, 'What happens after a failure: `pause`, `continue`, or when updating also `rollback`.', { absent: '`pause`' }),
    monitor: row(duration, 'Time in which a changed container may fail.', { absent: '`5s`' }),
    max_failure_ratio: row(amount, 'Share of failures that is accepted, from 0 to 1.', { absent: '`0`' }),
    order: row(words('start-first', 'stop-first'), 'Whether the new container starts before the old one stops.', { absent: '`stop-first`' }),
  };
}

const update = definition('UpdateConfigSpec', 'How a swarm updates a service.', changeRows());
const rollback = definition('RollbackConfigSpec', 'How a swarm takes an update back.', changeRows());

const preference = definition('PlacementPreferenceSpec', 'What the containers of a service are spread over.', {
  spread: row(text, 'Label of the nodes, such as `node.labels.zone`.'),
});

const placement = definition('PlacementSpec', 'Nodes of a swarm that a service may run on.', {
  constraints: row(texts(), 'Conditions, such as `node.role==manager`.'),
  preferences: row(structs(preference), 'What the containers are spread over.'),
  max_replicas_per_node: row(natural, 'Most containers on one node.', { absent: 'no limit' }),
});

export const deploy = definition('DeploySpec', 'How many containers a service has and what they may use. The rest is for a swarm.', {
  mode: row(text, '`replicated`, `global`, `replicated-job` or `global-job`. Only a swarm heeds it.', { absent: '`replicated`' }),
  replicas: row(whole, 'Number of containers. Equals `scale`.', { absent: '`1`' }),
  endpoint_mode: row(text, 'How a swarm resolves the name of the service: `vip` or `dnsrr`.', { absent: '`vip`' }),
  labels: row(merged(keyValues), 'Labels of the service in a swarm, not of its containers.'),
  placement: row(form(struct(placement)), 'Nodes of a swarm that the service may run on.'),
  resources: row(form(struct(resources)), 'Processors, memory and devices.'),
  restart_policy: row(form(struct(restartPolicy)), 'When a container is started again. Wins over `restart`.'),
  rollback_config: row(form(struct(rollback)), 'How a swarm takes an update back.'),
  update_config: row(form(struct(update)), 'How a swarm updates the service.'),
});
