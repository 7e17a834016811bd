import type { ServiceSpec } from '../../../src/compose';
import { testRule } from './table';
import type { Entries } from './verdicts';
import { sleep } from './verdicts';

const has = (spec: ServiceSpec): Entries => ({ services: { a: { ...sleep, ...spec } }, networks: { n: {} } });

testRule('address.value', {
  caught: [
    ['a name as DNS server', has({ dns: ['dns.local'] }), "error: 'a' has 'dns.local' where an IP address stands"],
    ['a MAC address', has({ macAddress: '02:42' }), "error: 'a' has '02:42' where a MAC address stands"],
    ['the wrong family', has({ networks: { n: { ipv4Address: 'fd00::5' } } }), "error: 'a' has 'fd00::5' where an IPv4 address stands"],
    ['a host without an address', has({ extraHosts: { db: ['db.local'] } }), "error: 'a' has 'db.local' where an IP address stands"],
  ],
  passes: [
    ['addresses', has({ dns: ['10.0.0.1'], macAddress: '02:42:ac:11:00:05', extraHosts: { db: ['10.0.0.5'], host: ['host-gateway'], six: ['[::1]'] } })],
    ['a service without containers', has({ dns: ['dns.local'], scale: 0 })],
  ],
});
