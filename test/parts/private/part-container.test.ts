import { IMAGES } from '../../../src/parts/images';
import { partContainer } from '../../../src/parts/private/part-container';
import { Image } from '../../../src/resources';

describe('the container of a part', () => {
  test('runs the default of the catalogue, as the user that owns the data in it', () => {
    const { image, user } = partContainer({}, IMAGES.redis);
    expect([image?.reference, user]).toEqual(['redis:8.2-alpine', '999:1000']);
  });

  test('runs the release of a major that is asked for', () => {
    expect(partContainer({}, IMAGES.postgres, '16').image?.reference).toBe('postgres:16.10-alpine');
  });

  test.each([
    ['mirror.acme.com/redis', '8.2.1-alpine3.22', '999:1000'],
    ['redis', '8.2-bookworm', '999:999'],
    ['redis', '8', '999:999'],
  ])('knows the user of %s:%s by its flavour', (repository, tag, user) => {
    expect(partContainer({ image: Image.of(repository, tag) }, IMAGES.redis).user).toBe(user);
  });

  test('takes an image that is built for one like its own', () => {
    expect(partContainer({ image: Image.fromBuild('./redis') }, IMAGES.redis).user).toBe('999:1000');
  });

  test('runs as the user that is asked for', () => {
    expect(partContainer({ image: Image.fromBuild('./redis'), user: '1:1' }, IMAGES.redis).user).toBe('1:1');
  });

  test('is named, published and switched as asked for', () => {
    const asked = { serviceName: 'a', containerName: 'b', ports: [], networks: [], profiles: ['c'] };
    expect(partContainer(asked, IMAGES.redis)).toMatchObject(asked);
  });
});
