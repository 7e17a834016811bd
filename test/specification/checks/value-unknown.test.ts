import type { ServiceSpec } from '../../../src/compose';
import { testRule } from './table';
import type { Entries } from './verdicts';
import { sleep } from './verdicts';

const has = (spec: ServiceSpec): Entries => ({ services: { a: { ...sleep, ...spec } } });

testRule('value.unknown', {
  caught: [
    ['a restart policy', has({ restart: 'often' }), "error: 'a' has 'often' as restart, but it takes 'no', 'always', 'on-failure', 'on-failure:3' or 'unless-stopped'"],
    ['a condition', has({ deploy: { restartPolicy: { condition: 'often' } } }), "error: 'a' has 'often' as deploy.restart_policy.condition, but it takes 'none', 'on-failure' or 'any'"],
    ['a signal', has({ stopSignal: 'SIGSTOPP' }), "error: 'a' has 'SIGSTOPP' as stop_signal, but it takes a signal such as 'SIGTERM' or 'SIGQUIT'"],
    ['a namespace', has({ ipc: 'shared' }), "error: 'a' has 'shared' as ipc, but it takes 'none', 'private', 'shareable', 'host', 'service:…' or 'container:…'"],
    ['a relative directory', has({ workingDir: 'app' }), "error: 'a' has 'app' as working_dir, but it takes an absolute path"],
    ['a propagation', has({ volumes: [{ type: 'bind', source: '.', target: '/x', bind: { propagation: 'all' } }] }), "error: 'a' has 'all' as volumes[0].bind.propagation, but it takes 'rprivate', 'private', 'rshared', 'shared', 'rslave' or 'slave'"],
    ['a capability, as new engines know more', has({ capAdd: ['NET_ADMN'] }), "warning: 'a' has 'NET_ADMN' as cap_add[0], but it takes a capability of Linux such as 'NET_ADMIN'"],
    ['a mode, which only a swarm heeds', has({ deploy: { mode: 'many' } }), "warning: 'a' has 'many' as deploy.mode, but it takes 'replicated', 'global', 'replicated-job' or 'global-job'"],
    ['an action after a failure', has({ deploy: { updateConfig: { failureAction: 'retry' } } }), "warning: 'a' has 'retry' as deploy.update_config.failure_action, but it takes 'pause', 'continue' or 'rollback'"],
  ],
  passes: [
    ['policies', has({ restart: 'on-failure:3', deploy: { restartPolicy: { condition: 'any' } } })],
    ['a policy that another one hides', has({ restart: 'often', deploy: { restartPolicy: { condition: 'any' } } })],
    ['signals by name and number', { services: { a: { ...sleep, stopSignal: 'quit' }, b: { ...sleep, stopSignal: '15' }, c: { ...sleep, stopSignal: 'SIGRTMIN+3' } } }],
    ['capabilities in every spelling', has({ capAdd: ['net_admin', 'CAP_CHOWN'], capDrop: ['ALL'] })],
    ['namespaces of others', has({ ipc: 'container:x', pid: 'host', uts: 'host' })],
    ['a service without containers', has({ restart: 'often', scale: 0 })],
  ],
});
