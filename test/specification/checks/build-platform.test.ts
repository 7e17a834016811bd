import { testRule } from './table';
import type { Entries } from './verdicts';

const built = (platform: string, ...platforms: string[]): Entries => ({ services: { a: { platform, buildSpec: { context: '.', platforms } } } });

testRule('build.platform', {
  caught: [['another platform', built('linux/amd64', 'linux/arm64'), "error: 'a' runs on 'linux/amd64', but is built for 'linux/arm64'"]],
  passes: [
    ['one of the platforms', built('linux/amd64', 'linux/arm64', 'linux/amd64')],
    ['a build for the platform of the engine', built('linux/amd64')],
  ],
});
