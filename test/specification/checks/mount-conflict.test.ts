import { ComposeService, ComposeVolume } from '../../../src/compose';
import { testRule } from './table';
import { findingsAbout, sleep } from './verdicts';

const tmpfs = (target: string) => ({ type: 'tmpfs', target });

testRule('mount.conflict', {
  caught: [
    ['a volume over a tmpfs', { services: { a: { ...sleep, tmpfs: ['/d:size=1m'], volumes: [tmpfs('/d/')] } } }, "error: 'a' mounts two things at '/d', tmpfs[0] and volumes[0]"],
    ['two spellings of a path', { services: { a: { ...sleep, volumes: [tmpfs('/d'), tmpfs('/d/')] } } }, "error: 'a' mounts two things at '/d', volumes[0] and volumes[1]"],
    ['two tmpfs', { services: { a: { ...sleep, tmpfs: ['/d', '/d:size=1m'] } } }, "error: 'a' mounts two things at '/d', tmpfs[0] and tmpfs[1]"],
    ['two volumes, of which Compose drops one', { services: { a: { ...sleep, volumes: [tmpfs('/d'), { type: 'bind', source: '.', target: '/d' }] } } }, "warning: 'a' mounts two things at '/d', volumes[0] and volumes[1], of which only the last is there"],
    ['another spelling in tmpfs, which Compose takes', { services: { a: { ...sleep, tmpfs: ['/d/'], volumes: [tmpfs('/d')] } } }, "warning: 'a' mounts two things at '/d', tmpfs[0] and volumes[0]"],
    ['two mounts of a hook', { services: { a: { ...sleep, preStart: [{ tmpfs: ['/d'], volumes: [tmpfs('/d')] }] } } }, "error: 'a' mounts two things at '/d', tmpfs[0] and volumes[0]"],
  ],
  passes: [
    ['one below the other', { services: { a: { ...sleep, tmpfs: ['/d'], volumes: [tmpfs('/d/e')] } } }],
    ['what is listed twice', { services: { a: { ...sleep, tmpfs: ['/d', '/d'] } } }],
  ],
});

test.each<[string, readonly unknown[], string, string | undefined]>([
  ['a volume over a tmpfs', ['data:/d/'], '/d', 'error'],
  ['a volume without a name over a tmpfs', ['/d'], '/d', 'error'],
  ['two spellings, one of the long form', ['data:/d', { type: 'tmpfs', target: '/d/' }], '/e', 'error'],
  ['two volumes, of which Compose drops one', ['data:/d', 'data:/d/'], '/e', 'warning'],
  ['two paths', ['data:/d', 'data:/f'], '/e', undefined],
])('the short form has a target too: %s', (_what, volumes, memory, severity) => {
  const findings = findingsAbout('mount.conflict', (stack) => {
    new ComposeVolume(stack, 'data', { spec: {} });
    new ComposeService(stack, 'a', { spec: { ...sleep, tmpfs: [memory] } }).override('volumes', volumes);
  });
  expect(findings.map((finding) => finding.severity)).toEqual(severity === undefined ? [] : [severity]);
});
