import { workloadRule } from './entry-rule';
import { literal, record } from './values';

const HEADS = ['CMD', 'CMD-SHELL', 'NONE'];

/** The first word of a health check says how the rest is run. */
export const healthCheckTest = workloadRule(
  { id: 'health-check.test', about: 'The list of a health check begins with CMD, CMD-SHELL or NONE.', pack: 'correctness', keys: ['healthcheck'] },
  ({ section, name, body }, report) => {
    const { test } = record(body.healthcheck);
    const [head, command, more] = Array.isArray(test) ? test.map((word) => literal(word)) : [];
    if (Array.isArray(test) && test.length > 0 && head !== undefined && !HEADS.includes(head)) {
      report({
        at: 'healthcheck.test',
        message: `the health check of '${name}' begins with '${head}', but has to begin with 'CMD', 'CMD-SHELL' or 'NONE'`,
        fix: "put 'CMD' in front for a program with its arguments, 'CMD-SHELL' for one line of shell",
        severity: section === 'jobs' ? 'warning' : 'error',
      });
    } else if (Array.isArray(test) && test.length === 1 && head !== undefined && head !== 'NONE') {
      report({ at: 'healthcheck.test', message: `the health check of '${name}' is '${head}' and nothing to run: it always fails`, fix: 'say what is run', severity: 'warning' });
    } else if (head === 'CMD-SHELL' && more !== undefined) {
      report({
        at: 'healthcheck.test',
        message: `the health check of '${name}' is one line of shell, '${command}', and more words, which are not run`,
        fix: "make it one text, or begin with 'CMD'",
        severity: 'warning',
      });
    }
  },
);
