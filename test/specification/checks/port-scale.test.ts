import type { PortSpec, ServiceSpec } from '../../../src/compose';
import { testRule } from './table';
import type { Entries } from './verdicts';
import { sleep } from './verdicts';

const has = (port: Partial<PortSpec>, more: ServiceSpec = { scale: 2 }): Entries => ({
  services: { a: { ...sleep, ...more, ports: [{ target: 80, ...port }] } },
});

testRule('port.scale', {
  caught: [
    ['one port', has({ published: '8080' }), "error: 'a' publishes 2 containers on host port 8080"],
    ['too few of them', has({ published: '8080-8081' }, { deploy: { replicas: 3 } }), "error: 'a' publishes 3 containers on host port 8080-8081"],
  ],
  passes: [
    ['one container', has({ published: '8080' }, {})],
    ['a port for each', has({ published: '8080-8081' })],
    ['ports that the engine chooses', has({})],
    ['a port that has no effect', has({ published: '8080' }, { scale: 2, networkMode: 'host' })],
  ],
});
