import { testRule } from './table';
import type { Entries } from './verdicts';
import { sleep } from './verdicts';

const published = (target: number, hostIp?: string): Entries => ({ services: { db: { ...sleep, ports: [{ target, published: '15432', hostIp }] } } });

testRule('port.database', {
  caught: [
    ['no address', published(5432), "warning: 'db' publishes 5432, the port of PostgreSQL, on every interface of the host"],
    ['every address', published(6379, '0.0.0.0'), "warning: 'db' publishes 6379, the port of Redis, on every interface of the host"],
  ],
  passes: [['one address', published(5432, '127.0.0.1')], ['a web server', published(80)]],
});
