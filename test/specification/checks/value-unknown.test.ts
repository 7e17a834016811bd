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
    ['a name that the kernel cuts', has({ hostname: 'x'.repeat(65) }), `error: 'a' has '${'x'.repeat(65)}' as hostname, but it takes at most 64 characters`],
    ['processors', has({ cpuset: '3-' }), "error: 'a' has '3-' as cpuset, but it takes numbers of processors such as '0-3' or '0,2'"],
    ['a rule for devices', has({ deviceCgroupRules: ['c 1:3'] }), "error: 'a' has 'c 1:3' as device_cgroup_rules[0], but it takes a rule such as 'c 1:3 mr'"],
    ['an interface', has({ networks: { n: { interfaceName: 'eth/0' } } }), "error: 'a' has 'eth/0' as networks.n.interface_name, but it takes a name of at most 15 characters such as 'eth1'"],
    ['a security option', has({ securityOpt: ['no-new-privilege'] }), "warning: 'a' has 'no-new-privilege' as security_opt[0], but it takes an option such as 'no-new-privileges:true'"],
    ['an isolation', has({ isolation: 'vm' }), "warning: 'a' has 'vm' as isolation, but it takes 'default', 'process' or 'hyperv'"],
    ['a signal of a hook', has({ preStart: [{ stopSignal: 'SIGSTOPP' }] }), "error: 'a' has 'SIGSTOPP' as stop_signal, but it takes a signal such as 'SIGTERM' or 'SIGQUIT'"],
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
