import { verdicts } from './verdicts';

test('image.reference catches what the engine cannot look up', () => {
  const found = (image: string) => verdicts('image.reference', { services: { a: { image } } });
  expect(found('ghcr.io/Acme/api:1')).toEqual(["error: 'ghcr.io/Acme/api' is no image repository: 'Acme' has upper-case letters; write 'acme'"]);
  expect(found('https://ghcr.io/acme/api')).toEqual(["error: 'https://ghcr.io/acme/api' is no image repository: it holds a URL scheme; write 'ghcr.io/acme/api'"]);
  expect(found('acme/api:1.4.2@sha256:0')).toHaveLength(1);
});

test('image.reference catches an image that is mounted too', () => {
  expect(verdicts('image.reference', { services: { a: { image: 'x', volumes: [{ type: 'image', source: 'A', target: '/d' }] } } })).toEqual([
    "error: 'A' is no image repository: 'A' has upper-case letters; write 'a'",
  ]);
});

test.each(['busybox', 'busybox:1.37', 'localhost:5000/acme/api:1', `acme/api@sha256:${'0'.repeat(64)}`])('image.reference lets %s pass', (image) => {
  expect(verdicts('image.reference', { services: { a: { image } } })).toEqual([]);
});
