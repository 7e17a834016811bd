import { testRule } from './table';
import { sleep } from './verdicts';

const using = { services: { a: { ...sleep, secrets: [{ source: 's' }] } } };

testRule('secret.external', {
  caught: [
    ['what exists in a swarm', { ...using, secrets: { s: { external: true } } }, "error: 'a' uses secret 's', whose 'external' only a swarm knows: 'docker compose up' refuses it"],
    ['a driver', { ...using, secrets: { s: { file: './x', driver: 'vault' } } }, "error: 'a' uses secret 's', whose 'driver' only a swarm knows: 'docker compose up' refuses it"],
  ],
  passes: [
    ['what nobody uses', { services: { a: sleep }, secrets: { s: { external: true } } }],
    ['a file', { ...using, secrets: { s: { file: './x' } } }],
  ],
});

testRule('config.external', {
  caught: [['a template', { services: { a: { ...sleep, configs: [{ source: 'c' }] } }, configs: { c: { file: './x', templateDriver: 'golang' } } }, "error: 'a' uses config 'c', whose 'template_driver' only a swarm knows: 'docker compose up' refuses it"]],
  passes: [['text', { services: { a: { ...sleep, configs: [{ source: 'c' }] } }, configs: { c: { content: 'x' } } }]],
});
