import { variableText } from '../../../src/core/private/text';
import { testRule } from './table';
import { sleep } from './verdicts';

testRule('extends.undefined', {
  caught: [
    ['a name that no service has', { services: { api: sleep, a: { ...sleep, extends: { service: 'apy' } } } }, "error: 'a' extends 'apy', which is no service of this stack; did you mean 'api'?"],
    ['a job', { services: { a: { ...sleep, extends: { service: 'j' } } }, jobs: { j: { image: 'busybox:1.37', triggers: { manual: true } } } }, "error: 'a' extends 'j', which is no service of this stack"],
  ],
  passes: [
    ['a service of the stack', { services: { api: sleep, a: { extends: { service: 'api' } } } }],
    ['a service of another file', { services: { a: { extends: { service: 'zz', file: 'other.yml' } } } }],
    ['a name that a variable says', { services: { a: { extends: { service: variableText('shop', 'BASE') } } } }],
  ],
});
