import { majorVersion } from '../../../../src/parts/postgres/private/version';
import { Image } from '../../../../src/resources';
import { messageOf } from '../../../helpers/errors';
import { Shop } from '../../../helpers/stack';

const { stack } = new Shop();

describe('the major version', () => {
  test('is the default of the catalogue', () => {
    expect(majorVersion(undefined, undefined, stack)).toBe('17');
  });

  test.each([['16-alpine', '16'], ['18.1', '18'], ['pg15-trixie', '15']])('is what the tag %s says', (tag, major) => {
    expect(majorVersion(undefined, Image.of('postgres', tag), stack)).toBe(major);
  });

  test('is what is asked for, whatever the tag says', () => {
    expect(majorVersion('18', Image.of('postgres', 'stable'), stack)).toBe('18');
  });

  test('has to be said when the image does not say it', () => {
    expect(messageOf(() => majorVersion(undefined, Image.of('ghcr.io/acme/postgres', 'stable'), stack))).toBe(
      "image 'ghcr.io/acme/postgres:stable' does not say which PostgreSQL it holds; give a 'version' as well, one of 14, 15, 16, 17, 18 [postgres.version at shop]",
    );
    expect(messageOf(() => majorVersion(undefined, Image.fromBuild('./postgres'), stack))).toContain("image 'that is built' does not say");
  });

  test('is one that is supported', () => {
    expect(messageOf(() => majorVersion(undefined, Image.of('postgres', '9.6'), stack))).toBe(
      "PostgreSQL '9' is not supported; use one of 14, 15, 16, 17, 18 [postgres.version at shop]",
    );
  });
});
