import { testRule } from './table';
import { sleep } from './verdicts';

testRule('secret.read-only', {
  caught: [['a variable', { services: { a: { ...sleep, readOnly: true, secrets: [{ source: 's' }] } }, secrets: { s: { environment: 'X' } } }, "error: 'a' has a read-only root, into which Compose cannot copy secret 's' from 'environment'"]],
  passes: [
    ['a file', { services: { a: { ...sleep, readOnly: true, secrets: [{ source: 's' }] } }, secrets: { s: { file: './x' } } }],
    ['a writable root', { services: { a: { ...sleep, secrets: [{ source: 's' }] } }, secrets: { s: { environment: 'X' } } }],
    ['a secret of the build', { services: { a: { readOnly: true, buildSpec: { context: '.', secrets: [{ source: 's' }] } } }, secrets: { s: { environment: 'X' } } }],
  ],
});

testRule('config.read-only', {
  caught: [['text', { services: { a: { ...sleep, readOnly: true, configs: [{ source: 'c' }] } }, configs: { c: { content: 'x' } } }, "error: 'a' has a read-only root, into which Compose cannot copy config 'c' from 'content'"]],
  passes: [['a file', { services: { a: { ...sleep, readOnly: true, configs: [{ source: 'c' }] } }, configs: { c: { file: './x' } } }]],
});
