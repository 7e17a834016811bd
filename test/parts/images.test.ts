import type { ProductImage } from '../../src/parts/images';
import { IMAGES, tryRelease } from '../../src/parts/images';

const PRODUCTS = Object.entries<ProductImage>(IMAGES);

describe('the image catalogue', () => {
  test.each(PRODUCTS)('knows what %s is when nobody asks for a version', (_, product) => {
    expect(tryRelease(product, product.defaultMajor)).toBeDefined();
  });

  test.each(PRODUCTS)('pins every tag of %s to its own line, in a flavour whose user it knows', (_, product) => {
    for (const { major, tag } of product.releases) {
      expect(tag.startsWith(major)).toBe(true);
      expect(tag).toMatch(/-alpine$/);
    }
    expect(product.alpineUser).toMatch(/^[1-9]\d*:[1-9]\d*$/);
  });

  test('says when support ends as a date, in the order of the majors', () => {
    const dates = IMAGES.postgres.releases.map(({ endOfLife }) => endOfLife);
    expect(dates).toEqual([...dates].sort());
    expect(dates.every((date) => /^\d{4}-\d{2}-\d{2}$/.test(date))).toBe(true);
  });

  test('finds no release of a major that is not supported', () => {
    expect(tryRelease(IMAGES.postgres, '9')).toBeUndefined();
  });
});
