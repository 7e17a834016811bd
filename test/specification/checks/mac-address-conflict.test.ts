import { testRule } from './table';
import type { Entries } from './verdicts';
import { sleep } from './verdicts';

const address = (macAddress: string): Entries => ({ services: { a: { ...sleep, macAddress, networks: { n: { macAddress: '02:42:ac:11:00:06' } } } }, networks: { n: {} } });

testRule('mac-address.conflict', {
  caught: [['two addresses', address('02:42:ac:11:00:05'), "error: 'a' has the MAC address '02:42:ac:11:00:05', but '02:42:ac:11:00:06' on its main network 'n'"]],
  passes: [
    ['one address twice', address('02:42:ac:11:00:06')],
    ['another address on a network that is not the main one', { services: { a: { ...sleep, macAddress: '02:42:ac:11:00:05', networks: { m: { macAddress: '02:42:ac:11:00:06' }, n: { priority: 1 } } } }, networks: { m: {}, n: {} } }],
  ],
});
