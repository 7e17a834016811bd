import { testRule } from './table';

testRule('build.dockerfile', {
  caught: [['a file and a text', { services: { a: { buildSpec: { context: '.', dockerfile: 'D', dockerfileInline: 'FROM x' } } } }, "error: 'a' builds from the file 'D' and from the text of another Dockerfile"]],
  passes: [
    ['a file', { services: { a: { buildSpec: { context: '.', dockerfile: 'D' } } } }],
    ['a text', { services: { a: { buildSpec: { context: '.', dockerfileInline: 'FROM x' } } } }],
  ],
});
