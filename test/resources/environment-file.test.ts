import { EnvironmentFile } from '../../src/resources/environment-file';

const context = { hostPath: (path: string) => `../${path}`, image: (reference: string) => ({ reference }) };

test('must be there and is read by the rules of Compose, unless asked', () => {
  expect(EnvironmentFile.of('a.env')._render(context)).toEqual({ path: '../a.env' });
  expect(EnvironmentFile.of('a.env', { required: false, raw: true })._render(context)).toEqual({ path: '../a.env', required: false, format: 'raw' });
});

test('refuses an empty path', () => {
  expect(() => EnvironmentFile.of('')).toThrow('the path of an environment file is empty; give one [environment-file.path]');
});
