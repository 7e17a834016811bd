import { serviceRule } from './entry-rule';
import { literal, record } from './values';

/** Compose does not call itself. */
export const providerType = serviceRule(
  { id: 'provider.type', about: 'A provider is a program other than Docker Compose.', pack: 'correctness', keys: ['provider'] },
  ({ name, body }, report) => {
    if (literal(record(body.provider).type) === 'compose') {
      report({ at: 'provider.type', message: `'${name}' is provided by 'compose', which Docker Compose refuses`, fix: 'name a plugin of Docker or another command' });
    }
  },
);
