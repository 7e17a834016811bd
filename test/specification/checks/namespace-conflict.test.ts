import type { ServiceSpec } from '../../../src/compose';
import { testRule } from './table';
import type { Entries } from './verdicts';
import { sleep } from './verdicts';

const has = (spec: ServiceSpec, donor: ServiceSpec = {}): Entries => ({ services: { a: { ...sleep, ...spec }, b: { ...sleep, ...donor } } });
const ports = [{ target: 80, published: '8080' }];

testRule('namespace.conflict', {
  caught: [
    ['a name in the network of another service', has({ networkMode: 'service:b', hostname: 'x' }), "error: 'a' has 'hostname', but shares 'network_mode' with 'service:b'"],
    ['ports and DNS there', has({ networkMode: 'container:c', ports, dns: ['10.0.0.1'] }), "error: 'a' has 'dns', but shares 'network_mode' with 'container:c'", "error: 'a' has 'ports', but shares 'network_mode' with 'container:c'"],
    ['links in the network of the host', has({ networkMode: 'host', links: ['b'] }), "error: 'a' has 'links', but shares 'network_mode' with 'host'"],
    ['a name beside that of the host', has({ uts: 'host', hostname: 'x' }), "error: 'a' has 'hostname', but shares 'uts' with 'host'"],
    ['ports without effect', has({ networkMode: 'host', ports }), "warning: 'a' publishes ports, which has no effect with the network mode 'host'"],
    ['memory that is not shared', has({ ipc: 'service:b' }), "warning: 'a' shares the shared memory of 'b', which keeps it to itself"],
  ],
  passes: [
    ['a name in the network of the host', has({ networkMode: 'host', hostname: 'x' })],
    ['empty lists', has({ networkMode: 'service:b', ports: [], hostname: '' })],
    ['memory that is shared', has({ ipc: 'service:b' }, { ipc: 'shareable' })],
    ['a service without a container', has({ networkMode: 'service:b', hostname: 'x', scale: 0 })],
  ],
});
