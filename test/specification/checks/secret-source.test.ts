import { testRule } from './table';

testRule('secret.source', {
  caught: [
    ['two origins', { secrets: { s: { file: './x', environment: 'X' } } }, "error: secret 's' has its content from 'file' and 'environment'"],
    ['none', { secrets: { s: {} } }, "error: secret 's' has no content"],
    ['one that only a swarm knows', { secrets: { s: { driver: 'vault' } } }, "error: secret 's' has no content"],
  ],
  passes: [
    ['a file', { secrets: { s: { file: './x' } } }],
    ['what exists already', { secrets: { s: { external: true } } }],
  ],
});

testRule('config.source', {
  caught: [
    ['two origins', { configs: { c: { content: 'x', environment: 'X' } } }, "error: config 'c' has its content from 'environment' and 'content'"],
    ['none', { configs: { c: {} } }, "error: config 'c' has no content"],
  ],
  passes: [['empty text', { configs: { c: { content: '' } } }]],
});
