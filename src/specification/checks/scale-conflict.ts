import { serviceRule } from './entry-rule';
import { number, record } from './values';

/** Two keys say how many containers a service has. */
export const scaleConflict = serviceRule(
  { id: 'scale.conflict', about: 'A service has one number of containers, from zero on, whichever key says it.', pack: 'correctness', keys: ['scale', 'deploy'] },
  ({ name, body }, report) => {
    const scale = number(body.scale);
    const replicas = number(record(body.deploy).replicas);
    const negative = [{ at: 'scale', value: scale }, { at: 'deploy.replicas', value: replicas }].find(({ value = 0 }) => value < 0);
    if (negative) {
      report({ at: negative.at, message: `'${name}' has ${negative.value} containers`, fix: 'give a number from 0 on' });
    } else if (scale !== undefined && replicas !== undefined && scale !== replicas) {
      report({ at: 'scale', message: `'${name}' has ${scale} containers by 'scale', but ${replicas} by 'deploy.replicas'`, fix: 'leave one of them out' });
    }
  },
);
