import { definition, form, merged, row } from '../definition';
import { buildForm } from './build';
import { container, FIRST } from './container';
import {
  duration, flag, list, listOfStrings, listOrText, map, NAME, natural, naturalCount, strictFlag, struct, text, textOrWhole, words,
} from './forms';

const dependency = definition('DependencySpec', 'What must be true of another service before this one starts.', {
  condition: row(words('service_started', 'service_healthy', 'service_completed_successfully'), 'What is waited for.', { required: 'schema' }),
  restart: row(flag, 'Restarts this one after Docker Compose restarted the other.', { since: '2.17.0', absent: '`false`' }),
  required: row(strictFlag, 'Refuses to start without the other; if not, its profile may be off.', { since: '2.20.0', absent: '`true`' }),
});

const dependencies = form(
  map(form(struct(dependency)), { keys: NAME, closed: true, keepsExtensions: true }),
  ...listOfStrings.shapes,
);

const healthCheck = definition('HealthCheckSpec', 'How the engine finds out whether the container is healthy.', {
  test: row(listOrText(), "Command that is run, after the word `CMD` or `CMD-SHELL`. The word `NONE` alone switches the image's own off."),
  interval: row(duration, 'Time between two checks, such as `30s`.', { absent: '`30s`' }),
  timeout: row(duration, 'Time after which a check has failed.', { absent: '`30s`' }),
  retries: row(naturalCount, 'Checks that fail in a row until the container is unhealthy.', { absent: '`3`' }),
  start_period: row(duration, 'Time after the start in which failures do not count.', { absent: '`0s`' }),
  start_interval: row(duration, 'Time between two checks in the start period.', { since: '2.20.2', engine: '25.0.0', absent: '`5s`' }),
  disable: row(flag, "Switches the image's own check off.", { absent: '`false`' }),
});

const port = definition('PortSpec', 'A port of the container on the host.', {
  name: row(text, 'Name of the port, for people.', { since: '2.25.0', swarm: 'refused' }),
  target: row(natural, 'Port in the container.', { required: 'loader' }),
  host_ip: row(text, 'Address of the host that the port is bound to, such as `127.0.0.1`.', { swarm: 'refused', absent: 'every address' }),
  published: row(textOrWhole, 'Port of the host, or a range such as `8000-8010`.', { absent: 'a free port' }),
  protocol: row(text, '`tcp`, `udp` or `sctp`.', { absent: '`tcp`' }),
  app_protocol: row(text, 'Protocol that is spoken on the port, such as `http`, for people.', { since: '2.25.0', swarm: 'refused' }),
  mode: row(text, "In a swarm, `ingress` publishes on every node and `host` on the container's own.", { absent: '`ingress`' }),
});

const ports = merged(form(list(form(struct(port), { kind: 'number' }, { kind: 'text' }), { unique: true })));

export const workload = definition('WorkloadSpec', 'What a service and a job have in common.', {
  build: row(buildForm, 'How the image is built.', { swarm: 'unsupported', keepsEmpty: true }),
  depends_on: row(dependencies, 'Services that must have started before, by name.', { swarm: 'ignored' }),
  expose: row(merged(form(list(form({ kind: 'text' }, { kind: 'number', whole: true }), { unique: true }))), 'Ports that other containers may reach, for people.', {
    swarm: 'deprecated',
  }),
  healthcheck: row(form(struct(healthCheck)), 'How the engine finds out whether the container is healthy.', { absent: 'what the image says' }),
  ports: row(ports, 'Ports of the container on the host.'),
  stdin_open: row(flag, 'Keeps standard input open.', { absent: '`false`' }),
  tty: row(flag, 'Gives the container a terminal.', { absent: '`false`' }),
}, { base: container, first: FIRST });
