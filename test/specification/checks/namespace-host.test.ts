import { testRule } from './table';
import { sleep } from './verdicts';

testRule('namespace.host', {
  caught: [
    ['the network', { services: { a: { ...sleep, networkMode: 'host' } } }, "warning: 'a' shares 'network_mode' with the host: it sees every connection of the host, and services bound to 127.0.0.1"],
    ['processes', { services: { a: { ...sleep, pid: 'host' } } }, "warning: 'a' shares 'pid' with the host: it sees the processes of the host and their environment"],
  ],
  passes: [['that of another service', { services: { a: { ...sleep, networkMode: 'service:b', ipc: 'private' }, b: sleep } }]],
});
