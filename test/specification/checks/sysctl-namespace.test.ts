import type { ServiceSpec } from '../../../src/compose';
import { testRule } from './table';
import type { Entries } from './verdicts';
import { sleep } from './verdicts';

const has = (key: string, more: ServiceSpec = {}): Entries => ({ services: { a: { ...sleep, ...more, sysctls: { [key]: '1' } } } });
const machine = 'belongs to the whole machine: containers share its kernel';

testRule('sysctl.namespace', {
  caught: [
    ['memory of the machine', has('vm.max_map_count'), `error: 'a' sets 'vm.max_map_count', which ${machine}`],
    ['files of the machine', has('fs.file-max'), `error: 'a' sets 'fs.file-max', which ${machine}`],
    ['processes of the machine', has('kernel.pid_max'), `error: 'a' sets 'kernel.pid_max', which ${machine}`],
    ['slashes between the parts', has('vm/overcommit_memory'), `error: 'a' sets 'vm/overcommit_memory', which ${machine}`],
    ['the network of the host', has('net.core.somaxconn', { networkMode: 'host' }), "error: 'a' sets 'net.core.somaxconn', which belongs to the host, since 'network_mode' is 'host'"],
    ['the shared memory of the host', has('kernel.shmmax', { ipc: 'host' }), "error: 'a' sets 'kernel.shmmax', which belongs to the host, since 'ipc' is 'host'"],
    ['queues of the host', has('fs.mqueue.msg_max', { ipc: 'host' }), "error: 'a' sets 'fs.mqueue.msg_max', which belongs to the host, since 'ipc' is 'host'"],
    ['the domain of the host', has('kernel.domainname', { uts: 'host' }), "error: 'a' sets 'kernel.domainname', which belongs to the host, since 'uts' is 'host'"],
    ['the runtime of the engine by its name', has('vm.swappiness', { runtime: 'io.containerd.runc.v2' }), `error: 'a' sets 'vm.swappiness', which ${machine}`],
    ['the name of the container', has('kernel.hostname'), "error: 'a' sets 'kernel.hostname', which is what 'hostname' sets"],
  ],
  passes: [
    ['the network', has('net.core.somaxconn')],
    ['the network between slashes', has('net/ipv4/conf/eth0.100/forwarding')],
    ['no network', has('net.ipv4.ip_forward', { networkMode: 'none' })],
    ['the network of another service', { services: { ...has('net.ipv4.ip_forward', { networkMode: 'service:b' }).services, b: sleep } }],
    ['shared memory', has('kernel.shmmax', { ipc: 'shareable' })],
    ['queues', has('fs.mqueue.msg_max')],
    ['a runtime that may have a kernel for each container', has('vm.max_map_count', { runtime: 'kata' })],
    ['a domain', has('kernel.domainname')],
    ['a service without a container', has('vm.max_map_count', { scale: 0 })],
  ],
});
