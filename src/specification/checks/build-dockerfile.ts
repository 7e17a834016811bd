import { workloadRule } from './entry-rule';
import { record } from './values';

/** Compose cannot tell which of two Dockerfiles is meant. */
export const buildDockerfile = workloadRule(
  { id: 'build.dockerfile', about: 'A build has one Dockerfile: a file or its text.', pack: 'correctness', keys: ['build'] },
  ({ name, body }, report) => {
    const { dockerfile, dockerfile_inline: inline } = record(body.build);
    if (dockerfile !== undefined && dockerfile !== '' && inline !== undefined && inline !== '') {
      report({
        at: 'build.dockerfile_inline',
        message: `'${name}' builds from the file '${String(dockerfile)}' and from the text of another Dockerfile`,
        fix: "remove 'dockerfile' or 'dockerfile_inline'",
      });
    }
  },
);
