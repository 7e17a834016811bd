import { testRule } from './table';
import type { Entries } from './verdicts';
import { job, sleep } from './verdicts';

const check = (...test: string[]): Entries => ({ services: { a: { ...sleep, healthcheck: { test } } } });

testRule('health-check.test', {
  caught: [
    ['a program without CMD', check('curl', 'localhost'), "error: the health check of 'a' begins with 'curl', but has to begin with 'CMD', 'CMD-SHELL' or 'NONE'"],
    ['nothing to run', check('CMD'), "warning: the health check of 'a' is 'CMD' and nothing to run: it always fails"],
    ['words that the shell never sees', check('CMD-SHELL', 'curl', 'localhost'), "warning: the health check of 'a' is one line of shell, 'curl', and more words, which are not run"],
    ['a job, which Compose does not look at', { jobs: { a: { ...job, healthcheck: { test: ['true'] } } } }, "warning: the health check of 'a' begins with 'true', but has to begin with 'CMD', 'CMD-SHELL' or 'NONE'"],
  ],
  passes: [
    ['a program', check('CMD', 'curl', 'localhost')],
    ['a line of shell', check('CMD-SHELL', 'curl localhost')],
    ['none', check('NONE')],
    ['the one of the image', check()],
  ],
});
