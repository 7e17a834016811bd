import { definition, form, merged, row } from '../definition';
import { FIRST } from './container';
import { deploy } from './deploy';
import {
  flag, list, listOfStrings, path, scalarsMap, strictFlag, stringOrList, struct, text, texts, textWith, whole,
} from './forms';
import { hook, hooks, preStartHooks } from './hook';
import { workload } from './workload';

const watch = definition('WatchSpec', 'What happens in the container when files of the host change.', {
  path: row(text, 'Path on the host that is watched.', { required: 'schema' }),
  action: row(
    textWith({ values: ['rebuild', 'sync', 'restart', 'sync+restart', 'sync+exec'], newer: [[/^(restart|sync\+exec)$/, { since: '2.32.0' }]] }),
    'What happens after a change.', { required: 'schema' },
  ),
  target: row(text, 'Path in the container that changed files are copied to. The actions that copy need it.'),
  ignore: row(stringOrList, 'Patterns of files that are not watched.'),
  include: row(stringOrList, 'Patterns of files that are watched.', { since: '2.34.0', absent: 'all files' }),
  exec: row(form(struct(hook)), 'Command that runs in the container after copying.', { since: '2.32.0' }),
  initial_sync: row(strictFlag, 'Copies everything when watching begins.', { since: '2.39.4', absent: '`false`' }),
});

const develop = definition('DevelopSpec', 'How a running service follows changes of its source.', {
  watch: row(form(list(form(struct(watch)))), 'What is watched.'),
});

const provider = definition('ProviderSpec', 'A program outside of Docker that provides the service.', {
  type: row(text, 'Name of the program, a plugin of Docker or a command.', { required: 'schema' }),
  options: row(scalarsMap(), 'Options for the program.'),
});

const extended = definition('ExtendsSpec', 'A service whose settings this one begins with.', {
  service: row(text, 'Name of the service.', { required: 'schema' }),
  file: row(path, 'Compose file that it stands in.', { absent: 'this file' }),
}, { extensible: false });

export const service = definition('ServiceSpec', 'A service: containers that run until they are stopped.', {
  attach: row(flag, 'Shows the output of the service in `docker compose up`.', { since: '2.20.0', swarm: 'refused', absent: '`true`' }),
  container_name: row(textWith({ pattern: /[a-zA-Z0-9][a-zA-Z0-9_.-]+/ }), 'Name of the container. Excludes more than one of it.', {
    swarm: 'deprecated', absent: '`<project>-<service>-1`',
  }),
  deploy: row(form(struct(deploy), { kind: 'null' }), 'How many containers the service has and what they may use.'),
  develop: row(form(struct(develop), { kind: 'null' }), 'How the running service follows changes of its source.', {
    since: '2.22.0', swarm: 'refused',
  }),
  extends: row(form(struct(extended), { kind: 'text' }), 'A service whose settings this one begins with.', { swarm: 'forbidden' }),
  external_links: row(texts({ unique: true }), 'Containers outside of the project: `<container>:<alias>`.', { swarm: 'unsupported' }),
  links: row(merged(texts({ unique: true })), 'Services that get a further name here: `<service>:<alias>`. Networks do that better.', {
    swarm: 'unsupported',
  }),
  post_start: row(hooks(), 'Commands that run in the container after it started.', { since: '2.30.0', swarm: 'refused' }),
  pre_start: row(preStartHooks, 'Containers that run to their end before the service starts.', { since: '5.3.0', swarm: 'refused' }),
  pre_stop: row(hooks(), 'Commands that run in the container before it stops.', { since: '2.30.0', swarm: 'refused' }),
  profiles: row(merged(listOfStrings), 'Profiles that the service belongs to. Without one it is always on.', { swarm: 'refused' }),
  provider: row(form(struct(provider)), 'A program outside of Docker that provides the service.', { since: '2.35.0', swarm: 'refused' }),
  restart: row(text, 'When the container is started again: `no`, `always`, `on-failure`, `on-failure:<attempts>` or `unless-stopped`.', {
    swarm: 'unsupported', absent: '`no`',
  }),
  scale: row(whole, 'Number of containers. Equals `deploy.replicas`.', { swarm: 'refused', absent: '`1`' }),
}, { base: workload, first: FIRST });
