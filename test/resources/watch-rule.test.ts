import { Hook } from '../../src/resources/hook';
import { WatchRule } from '../../src/resources/watch-rule';

const context = { hostPath: (path: string) => `../${path}`, image: (reference: string) => ({ reference }) };

test.each([
  [WatchRule.rebuild('package.json'), { path: '../package.json', action: 'rebuild' }],
  [WatchRule.restart('conf', { ignore: ['*.md'], include: ['*.json'] }), { path: '../conf', action: 'restart', ignore: ['*.md'], include: ['*.json'] }],
  [WatchRule.sync('src', '/app/src/', { initialSync: true }), { path: '../src', action: 'sync', target: '/app/src', initialSync: true }],
  [WatchRule.syncAndRestart('conf', '/conf'), { path: '../conf', action: 'sync+restart', target: '/conf' }],
  [
    WatchRule.syncAndRun('conf', '/conf', Hook.command(['nginx', '-s', 'reload'])),
    { path: '../conf', action: 'sync+exec', target: '/conf', exec: { command: ['nginx', '-s', 'reload'] } },
  ],
])('says what happens when files change (%#)', (rule, rendered) => {
  expect(rule._render(context)).toEqual(rendered);
});

test('only building anew needs an image that is built', () => {
  expect([WatchRule.rebuild('a')._needsBuild, WatchRule.restart('a')._needsBuild]).toEqual([true, false]);
});

test.each([
  [() => WatchRule.restart(''), 'the path that is watched is empty; give one [watch.path]'],
  [() => WatchRule.sync('src', 'src'), "'src' is no path inside a container; start it with '/' [mount.target]"],
])('refuses what cannot be watched (%#)', (make, message) => {
  expect(make).toThrow(message);
});
