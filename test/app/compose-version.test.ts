import { App, Stack } from '../../src/app';
import { messageOf } from '../helpers/errors';

test.each(['v2.24.0', '2', '', 'latest'])("refuses '%s' as a release of Docker Compose", (minimumCompose) => {
  expect(messageOf(() => new App({ minimumCompose }))).toBe(`'${minimumCompose}' is no release of Docker Compose; write it as '2.24.0' [compose.version]`);
});

test('looks at stacks too, and takes releases', () => {
  expect(messageOf(() => new Stack(new App({ minimumCompose: '5.6' }), 'shop', { minimumCompose: 'new' }))).toContain('[compose.version at shop]');
  expect(new Stack(new App({ minimumCompose: '2.24.0' }), 'shop', { minimumCompose: '5.6' }).directory).toBe('shop');
});
