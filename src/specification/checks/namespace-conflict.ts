import type { ComposeObject } from '../model';
import type { Flaw } from './entry-rule';
import { workloadRule } from './entry-rule';
import { hasContainer, literal } from './values';

/** What the engine refuses beside a namespace of others, since it would be theirs. */
const REFUSED: readonly { readonly key: string; readonly mode: RegExp; readonly beside: readonly string[] }[] = [
  { key: 'network_mode', mode: /^(service|container):/, beside: ['ports', 'expose', 'hostname', 'dns', 'extra_hosts', 'links'] },
  { key: 'network_mode', mode: /^host$/, beside: ['links'] },
  { key: 'uts', mode: /^host$/, beside: ['hostname', 'domainname'] },
];

/** A container that shares a namespace has none of its own to set up. */
export const namespaceConflict = workloadRule(
  { id: 'namespace.conflict', about: 'A container that shares a namespace does not set it up.', pack: 'correctness', keys: ['network_mode', 'uts', 'ipc'] },
  ({ name, body }, report, { sections: { services } }) => {
    if (!hasContainer(body)) {
      return;
    }
    for (const { key, mode, beside } of REFUSED) {
      const shared = literal(body[key]) ?? '';
      for (const other of mode.test(shared) ? beside.filter((candidate) => isGiven(body, candidate)) : []) {
        report({ at: other, message: `'${name}' has '${other}', but shares '${key}' with '${shared}'`, fix: `remove '${other}', or move it to where the namespace is made` });
      }
    }
    if (/^(host|none)$/.test(literal(body.network_mode) ?? '') && isGiven(body, 'ports')) {
      report(unpublished(name, String(body.network_mode)));
    }
    const donor = services.get(/^service:(.*)$/.exec(literal(body.ipc) ?? '')?.[1] ?? '');
    if (donor && !['shareable', 'host'].includes(literal(donor.body.ipc) ?? '')) {
      report({
        at: 'ipc', message: `'${name}' shares the shared memory of '${donor.name}', which keeps it to itself`,
        fix: `give '${donor.name}' the IPC namespace 'shareable'`, severity: 'warning', others: [donor.subject],
      });
    }
  },
);

function isGiven(body: ComposeObject, key: string): boolean {
  const value = body[key];
  return value !== undefined && value !== null && value !== '' && Object.keys(Object(value)).length > 0;
}

function unpublished(name: string, mode: string): Flaw {
  return { at: 'ports', message: `'${name}' publishes ports, which has no effect with the network mode '${mode}'`, fix: "remove 'ports'", severity: 'warning' };
}
