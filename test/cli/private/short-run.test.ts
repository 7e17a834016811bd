import { spawnSync } from 'node:child_process';
import { expectShortRun } from '../../../src/cli/private/short-run';

function optionsOf(version: string): string[] {
  const options: string[] = [];
  expectShortRun(version, (option) => options.push(option));
  return options;
}

describe('expectShortRun', () => {
  test.each(['20.16.0', '22.1.0'])('tells V8 of Node %s to optimize less', (version) => {
    expect(optionsOf(version)).toEqual(expect.arrayContaining([expect.stringMatching(/^--[a-z-]+=\d+$/)]));
  });

  test.each(['18.20.0', '24.1.0', '30.0.0', '2.0.0'])('leaves Node %s as it is, whose options nobody has looked at', (version) => {
    expect(optionsOf(version)).toEqual([]);
  });

  test('knows the options of the Node that runs here', () => {
    const options = optionsOf(process.versions.node);
    const { status, stderr } = spawnSync(process.execPath, [...options, '-e', '0'], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('speaks to the V8 of this process unless it is told otherwise', () => {
    const program = "require('ts-node/register/transpile-only'); require('./src/cli/private/short-run').expectShortRun();";
    const { status, stderr } = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
