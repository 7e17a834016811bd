import { Construct, RootConstruct } from 'constructs';
import { checkOpen, hasMark, mark } from '../../src/app/member';
import { messageOf } from '../helpers/errors';

const TASTE = Symbol.for('test.taste');

test('a mark is found by its symbol, and bears a value', () => {
  const construct = new RootConstruct('');
  mark(construct, TASTE, 'sweet');
  expect([hasMark(construct, TASTE), Reflect.get(construct, TASTE), hasMark(construct, Symbol.for('test.other'))]).toEqual([true, 'sweet', false]);
});

test('a mark shows in no listing and cannot be changed', () => {
  const construct = new RootConstruct('');
  mark(construct, TASTE);
  expect(Object.keys(construct)).toEqual(Object.keys(new RootConstruct('')));
  expect(() => Object.assign(construct, { [TASTE]: false })).toThrow(TypeError);
});

test('a change is refused once the tree is locked, also at the root', () => {
  const root = new RootConstruct('app');
  const construct = new Construct(root, 'api');
  checkOpen(construct, 'addPort');
  root.node.lock();
  expect(messageOf(() => checkOpen(construct, 'addPort'))).toBe(
    "'addPort' was called after synthesis began, so it would be in no file; call it before 'app.synth()' [synth.locked at app/api]",
  );
});
