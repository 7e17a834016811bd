import { workloadRule } from './entry-rule';
import { record, records } from './values';

const PLACES = [
  { at: 'gpus', of: (body: Parameters<typeof record>[0]) => record(body).gpus },
  { at: 'deploy.resources.reservations.devices', of: (body: Parameters<typeof record>[0]) => record(record(record(record(body).deploy).resources).reservations).devices },
];

/** Devices are asked for by number or by id. */
export const deviceCount = workloadRule(
  { id: 'device.count', about: 'A request for devices has a number or ids, not both.', pack: 'correctness' },
  ({ section, name, body }, report) => {
    for (const { at, of } of PLACES) {
      for (const [index, { count, device_ids: ids }] of records(of(body))) {
        if (count !== undefined && Array.isArray(ids)) {
          report({
            at: `${at}[${index}].count`,
            message: `'${name}' asks for ${String(count)} devices and for those with ${ids.length === 0 ? 'no ids' : `the ids ${ids.map((id) => `'${String(id)}'`).join(', ')}`}`,
            fix: "keep 'count' or 'device_ids'",
            // Of a job only the driver of the devices may refuse it.
            severity: section === 'jobs' ? 'warning' : 'error',
          });
        }
      }
    }
  },
);
