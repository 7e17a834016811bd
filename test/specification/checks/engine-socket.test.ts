import { testRule } from './table';
import type { Entries } from './verdicts';
import { sleep } from './verdicts';

const bind = (source: string): Entries => ({ services: { a: { ...sleep, volumes: [{ type: 'bind', source, target: '/x', readOnly: true }] } } });
const verdict = "warning: 'a' gets the API of the engine, by which it can do anything on the host, also when the mount is read-only";

testRule('engine.socket', {
  caught: [
    ['the socket of Docker', bind('/var/run/docker.sock'), verdict],
    ['the socket of another engine', bind('/run/podman/podman.sock'), verdict],
    ['a directory that holds it', bind('/var/run'), verdict],
    ['the whole host', bind('/'), verdict],
    ['the key for it', { services: { a: { ...sleep, useApiSocket: true } } }, verdict],
  ],
  passes: [['another file', bind('/var/run/app.sock')], ['another directory', bind('/var/runner')]],
});
