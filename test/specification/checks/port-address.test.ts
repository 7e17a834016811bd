import { testRule } from './table';
import type { Entries } from './verdicts';
import { job, sleep } from './verdicts';

const on = (hostIp?: string): Entries => ({ services: { a: { ...sleep, ports: [{ target: 80, published: '8080', hostIp }] } } });

testRule('port.address', {
  caught: [['a name', on('localhost'), "error: 'a' publishes a port on 'localhost', which is no IP address"],
    ['a name in a job, whose ports nobody publishes', { jobs: { a: { ...job, ports: [{ target: 80, hostIp: 'localhost' }] } } }, "warning: 'a' publishes a port on 'localhost', which is no IP address"]],
  passes: [['an IPv4 address', on('127.0.0.1')], ['an IPv6 address', on('::1')], ['every address', on()]],
});
