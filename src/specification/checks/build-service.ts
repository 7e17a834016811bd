import { didYouMean } from '../../core/private/names';
import { workloadRule } from './entry-rule';
import { isOffFor, profilesOf } from './references';
import { literal, pairs, record } from './values';

const PREFIX = 'service:';

/** A build may begin with what another service builds, not with an image that it only runs. */
export const buildService = workloadRule(
  { id: 'build.service', about: 'A build context that names a service names one of its stack that is built.', pack: 'correctness', keys: ['build'] },
  ({ name, body }, report, { sections: { services } }) => {
    for (const { key, value, at } of pairs(record(body.build).additional_contexts, 'build.additional_contexts')) {
      const target = literal(value)?.startsWith(PREFIX) ? literal(value)?.slice(PREFIX.length) : undefined;
      const other = services.get(target ?? '');
      if (other && isOffFor(profilesOf({ body }), profilesOf(other))) {
        report({
          at,
          message: `'${name}' builds on '${other.name}', which is on only with the profile ${profilesOf(other).map((profile) => `'${profile}'`).join(' or ')}; without it Docker Compose before 5.6.0 refuses the whole project`,
          fix: `put '${name}' under the same profile, or take '${other.name}' out of it`,
          severity: 'warning',
          others: [other.subject],
        });
      }
      if (target !== undefined && (!other || (other.body.build === undefined && other.body.extends === undefined))) {
        report({
          at,
          message: `'${name}' builds on '${target}' as '${key}', but '${target}' is ${other ? 'not built' : `no service of this stack${didYouMean(target, services.keys())}`}`,
          fix: "name a service with a build, or an image: 'docker-image://ghcr.io/acme/base:1.4.2'",
          others: other && [other.subject],
        });
      }
    }
  },
);
