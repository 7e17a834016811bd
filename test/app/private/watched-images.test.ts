import type { IImagePolicy } from '../../../src/app';
import { App, Stack } from '../../../src/app';
import { ComposeJob, ComposeService } from '../../../src/compose';
import { Image, ImagePolicy, Service } from '../../../src/resources';
import { findingsOf } from '../../helpers/findings';

const MIRROR = { mirrors: { 'docker.io': 'mirror.example.com/hub' } };
const WANTED = 'mirror.example.com/hub/library/busybox:1.37';
const image = 'busybox:1.37';

function found(define: (stack: Stack) => void, imagePolicy: IImagePolicy = ImagePolicy.of(MIRROR)): string[] {
  const app = new App({ imagePolicy, minimumCompose: '5.6.0', minimumEngine: '28.0.0' });
  define(new Stack(app, 'shop'));
  return findingsOf(app).filter(({ id }) => id === 'image.policy').map(({ message, places: [place] }) => `${place?.location}: ${message}`);
}

test('what L1 says is written as it is, with a warning where the policy has another image', () => {
  expect(found((stack) => {
    new ComposeService(stack, 'a', { spec: { image, preStart: [{ image }], volumes: [{ type: 'image', source: image, target: '/d' }] } });
    new ComposeJob(stack, 'j', { spec: { image: WANTED, triggers: { manual: true } } });
  })).toEqual(['image', 'volumes[0].source', 'pre_start[0].image'].sort().map((at) => `services.a.${at}: 'a' has the image '${image}', for which the image policy of the app has '${WANTED}'`));
});

test('an override has the last word too', () => {
  expect(found((stack) => new Service(stack, 'a', { image: Image.of('busybox', '1.37') }).override('image', 'alpine:3.22'))).toEqual([
    "services.a.image: 'a' has the image 'alpine:3.22', for which the image policy of the app has 'mirror.example.com/hub/library/alpine:3.22'",
  ]);
});

test('what the policy wrote is right, even where it would change it again', () => {
  expect(found((stack) => new Service(stack, 'a', { image: Image.of('busybox', '1.37') }), { resolve: (reference) => `mirror.example.com/${reference}` })).toEqual([]);
});

test('the name of what is built is its own', () => {
  expect(found((stack) => new ComposeService(stack, 'a', { spec: { image: 'api', buildSpec: { context: '.' } } }))).toEqual([]);
});

test('a policy that throws is no finding', () => {
  const broken = {
    resolve: () => {
      throw new Error('no lock file');
    },
  };
  expect(() => found((stack) => new ComposeService(stack, 'a', { spec: { image } }), broken)).toThrow('no lock file');
});
