import { workloadRule } from './entry-rule';
import { items, literal, record } from './values';

/** A service cannot run on a platform that its image is not built for. */
export const buildPlatform = workloadRule(
  { id: 'build.platform', about: 'The platform of a service is one of those that it is built for.', pack: 'correctness', keys: ['build'] },
  ({ name, body }, report) => {
    const platform = literal(body.platform);
    const built = items(record(body.build).platforms).map(([, value]) => literal(value));
    if (platform !== undefined && platform !== '' && built.length > 0 && !built.includes(undefined) && !built.includes(platform)) {
      report({
        at: 'platform',
        message: `'${name}' runs on '${platform}', but is built for ${built.map((each) => `'${each}'`).join(', ')}`,
        fix: `build it for '${platform}' too, or leave 'platform' out`,
      });
    }
  },
);
