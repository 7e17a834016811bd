import { Image, ImagePolicy, InitContainer, Service } from '../../src/resources';
import { messageOf } from '../helpers/errors';
import { Shop } from '../helpers/stack';

const image = Image.of('acme/api', '1.4.2');

function preStart(container: InitContainer): unknown {
  const shop = new Shop({ minimumCompose: '5.6.0', imagePolicy: ImagePolicy.of({ mirrors: { 'docker.io': 'mirror.example.com' } }) });
  new Service(shop.stack, 'api', { image, preStart: [container] });
  return shop.service('api').pre_start;
}

test('is like the service but for its command', () => {
  expect(preStart(InitContainer.command(['npm', 'run', 'migrate']))).toEqual([{ command: ['npm', 'run', 'migrate'] }]);
});

test('may be otherwise, and its image follows the policy too', () => {
  const options = { image: Image.of('busybox', '1.37'), environment: { A: '1' }, user: '70', workingDirectory: '/data', privileged: true };
  expect(preStart(InitContainer.command(['true'], options))).toEqual([{
    command: ['true'], image: 'mirror.example.com/library/busybox:1.37', environment: { A: '1' }, user: '70', working_dir: '/data', privileged: true,
  }]);
});

test('keeps the command that it was made with', () => {
  const command = ['true'];
  const container = InitContainer.command(command);
  command.push('x');
  expect(preStart(container)).toEqual([{ command: ['true'] }]);
});

test.each([[[]], [['']], [['', 'x']]])('has a program to run: not %j', (command) => {
  expect(messageOf(() => InitContainer.command(command))).toBe('the command of an init container is empty; give a program and its arguments [hook.command]');
});
