import { testRule } from './table';

testRule('provider.type', {
  caught: [['Compose itself', { services: { a: { provider: { type: 'compose' } } } }, "error: 'a' is provided by 'compose', which Docker Compose refuses"]],
  passes: [['another program', { services: { a: { provider: { type: 'cloud' } } } }]],
});
