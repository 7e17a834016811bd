import { testRule } from './table';
import type { Entries } from './verdicts';
import { sleep } from './verdicts';

const exposes = (...expose: string[]): Entries => ({ services: { a: { ...sleep, expose } } });

testRule('expose.syntax', {
  caught: [['what is no port', exposes('http', '70000', '90-80', '80/http'),
    "warning: 'a' exposes '70000', which is no port", "warning: 'a' exposes '80/http', which is no port",
    "warning: 'a' exposes '90-80', which is no port", "warning: 'a' exposes 'http', which is no port"]],
  passes: [['ports', exposes('80', '8000-8010', '53/udp')]],
});
