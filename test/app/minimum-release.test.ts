import { App, Stack } from '../../src/app';
import { messageOf } from '../helpers/errors';

test.each(['v2.24.0', '2', '', 'latest'])("refuses '%s' as a release of Docker Compose", (minimumCompose) => {
  expect(messageOf(() => new App({ minimumCompose }))).toBe(`'${minimumCompose}' is no release of Docker Compose; write it as '2.24.0' [compose.version]`);
});

test.each(['v28.0.0', '28', '', '28.5.2+dfsg4'])("refuses '%s' as a release of Docker Engine", (minimumEngine) => {
  expect(messageOf(() => new App({ minimumEngine }))).toBe(`'${minimumEngine}' is no release of Docker Engine; write it as '25.0.0' [engine.version]`);
});

test('looks at stacks too, and takes releases', () => {
  const app = new App({ minimumCompose: '5.6', minimumEngine: '28.5.2' });
  expect(messageOf(() => new Stack(app, 'shop', { minimumCompose: 'new' }))).toContain('[compose.version at shop]');
  expect(messageOf(() => new Stack(app, 'store', { minimumEngine: 'new' }))).toContain('[engine.version at store]');
  expect(new Stack(app, 'market', { minimumCompose: '5.6', minimumEngine: '29.8' }).directory).toBe('market');
});
