import { IMAGES } from '../../../src/parts/images';
import { PostgresVersion } from '../../../src/parts/postgres';

test('the versions are those of the catalogue', () => {
  expect(Object.values(PostgresVersion)).toEqual(IMAGES.postgres.releases.map(({ major }) => major));
});
