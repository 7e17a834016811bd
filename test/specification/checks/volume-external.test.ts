import { testRule } from './table';

testRule('volume.external', {
  caught: [['a driver', { volumes: { v: { external: true, driver: 'local', labels: { a: 'b' } } } }, "error: volume 'v' exists outside of the project, but has 'driver', 'labels'"]],
  passes: [['a name', { volumes: { v: { external: true, name: 'w' } } }], ['a volume of the project', { volumes: { v: { driver: 'local' } } }]],
});
