import { Variable } from '../../../src/app';
import { ComposeService } from '../../../src/compose';
import { findingsAbout, job, sleep, verdicts } from './verdicts';

test.each([
  'grafana/grafana',
  'grafana/grafana:latest',
  'localhost:5000/api',
  'localhost:5000/api:latest',
])('%s is another image tomorrow', (image) => {
  expect(verdicts('image.floating', { services: { a: { image } } })).toEqual([`warning: '${image}' is another image tomorrow`]);
});

test.each([
  'grafana/grafana:12.1.0',
  'localhost:5000/api:1.4.2',
  'grafana/grafana:12',
  `grafana/grafana@sha256:${'0'.repeat(64)}`,
  `grafana/grafana:latest@sha256:${'0'.repeat(64)}`,
])('%s stays what it is', (image) => {
  expect(verdicts('image.floating', { services: { a: { image } } })).toEqual([]);
});

test('the name of what is built is no image that somebody else makes', () => {
  expect(verdicts('image.floating', { services: { a: { image: 'acme/api', buildSpec: { context: '.' } }, b: { buildSpec: { context: '.' } } } })).toEqual([]);
});

test('nothing is known of an image that a variable decides', () => {
  expect(findingsAbout('image.floating', (stack) => {
    const tag = Variable.required(stack, 'TAG', { description: 'release to run' });
    new ComposeService(stack, 'a', { spec: { ...sleep, image: `acme/api:${tag}` } });
  })).toEqual([]);
});

test('jobs are looked at too', () => {
  expect(verdicts('image.floating', { jobs: { a: { ...job, image: 'busybox' } } })).toEqual(["warning: 'busybox' is another image tomorrow"]);
});
