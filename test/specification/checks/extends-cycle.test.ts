import { testRule } from './table';
import { sleep } from './verdicts';

testRule('extends.cycle', {
  caught: [
    ['a service that extends itself', { services: { a: { ...sleep, extends: { service: 'a' } } } }, 'error: a extends a'],
    ['a circle of two', { services: { a: { extends: { service: 'b' } }, b: { extends: { service: 'a' } } } }, 'error: a extends b, b extends a'],
  ],
  passes: [
    ['a chain', { services: { a: { extends: { service: 'b' } }, b: { extends: { service: 'c' } }, c: sleep } }],
    ['a service of one name in another file', { services: { a: { extends: { service: 'a', file: 'other.yml' } } } }],
  ],
});
