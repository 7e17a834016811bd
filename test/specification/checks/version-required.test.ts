import { App, Stack } from '../../../src/app';
import { ComposeService } from '../../../src/compose';
import { declare, findingsIn, job, sleep } from './verdicts';

function verdictsFor(minimumCompose: string, define: (stack: Stack) => void): string[] {
  const app = new App({ minimumCompose });
  define(new Stack(app, 'shop'));
  return findingsIn(app).filter(({ id }) => id === 'version.required').map(({ severity, message }) => `${severity}: ${message}`);
}

test('a key that the oldest supported Compose does not know is an error', () => {
  const define = (stack: Stack) => declare(stack, { services: { a: { ...sleep, preStart: [{ command: ['true'] }], ports: [{ target: 80, name: 'http' }] } } });
  expect(verdictsFor('2.24.0', define)).toEqual([
    "error: 'ports.0.name' needs Docker Compose 2.25.0, but the stack supports 2.24.0 and newer",
    "error: 'pre_start' needs Docker Compose 5.3.0, but the stack supports 2.24.0 and newer",
  ]);
  expect(verdictsFor('5.3.0', define)).toEqual([]);
});

test('a whole section may be too new', () => {
  expect(verdictsFor('5.5.1', (stack) => declare(stack, { jobs: { j: job } }))).toContain(
    "error: a job under 'jobs' needs Docker Compose 5.6.0, but the stack supports 5.5.1 and newer",
  );
});

test('overrides are looked at too, and a stack may support less than its app', () => {
  const define = (minimumCompose?: string) => {
    const app = new App({ minimumCompose: '2.20.0' });
    new ComposeService(new Stack(app, 'shop', { minimumCompose }), 'a', { spec: sleep }).override('gpus', 'all');
    return findingsIn(app).filter(({ id }) => id === 'version.required').map(({ fix }) => fix);
  };
  expect(define()).toEqual(["do without it, or raise 'minimumCompose' of the stack to '2.30.0'"]);
  expect(define('2.30.0')).toEqual([]);
});
