import { testRule } from './table';

testRule('volume.name', {
  caught: ['a', 'shop data', '/data'].map((name) => [`the name ${name}`, { volumes: { v: { name } } }, `error: volume 'v' is called '${name}', which the engine does not take`]),
  passes: [['a name', { volumes: { v: { name: 'shop.data_1' } } }], ['what a plugin reads', { volumes: { v: { name: 'nfs:/data', driver: 'nfs' } } }], ['what exists already', { volumes: { v: { name: 'a', external: true } } }]],
});
