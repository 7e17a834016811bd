import type { ComposeObject, ComposeValue } from '../model';
import { containerRule } from './entry-rule';
import { attachments, hasContainer, items, literal, record, records } from './values';

const SIGNALS = 'abrt alrm bus chld cld cont fpe hup ill int io iot kill pipe poll prof pwr quit segv stkflt stop sys term trap tstp ttin ttou unused urg usr1 usr2 vtalrm winch xcpu xfsz'
  .split(' ').join('|');
const CAPABILITIES = ('all audit_control audit_read audit_write block_suspend bpf checkpoint_restore chown dac_override dac_read_search fowner fsetid ipc_lock ipc_owner kill lease '
  + 'linux_immutable mac_admin mac_override mknod net_admin net_bind_service net_broadcast net_raw perfmon setfcap setgid setpcap setuid sys_admin sys_boot sys_chroot sys_module '
  + 'sys_nice sys_pacct sys_ptrace sys_rawio sys_resource sys_time sys_tty_config syslog wake_alarm').split(' ').join('|');

/** A place that Compose leaves unchecked, and what is taken there. */
interface Words extends Place {
  readonly allowed: string;
  readonly pattern: RegExp;
  /** True where the engine refuses every other word; else only a swarm does, or the list grows with the engine. */
  readonly closed: boolean;
}

interface Place {
  /** Without this key of a container there is nothing to look at. */
  readonly key: string;
  values(body: ComposeObject): readonly (readonly [string, ComposeValue | undefined])[];
}

const NOTHING: readonly never[] = [];

const at = (place: string, read: (body: ComposeObject) => ComposeValue | undefined): Place => ({
  key: place.split('.')[0] ?? place,
  values(body) {
    const value = read(body);
    return value === undefined ? NOTHING : [[place, value]];
  },
});
const each = (key: string): Place => ({ key, values: (body) => items(body[key]).map(([index, value]) => [`${key}[${index}]`, value]) });
const inDeploy = (block: string, key: string): Place => at(`deploy.${block}.${key}`, ({ deploy }) => record(record(deploy)[block])[key]);

const PLACES: readonly Words[] = [
  // A policy in `deploy` wins.
  { ...at('restart', ({ restart, deploy }) => (record(deploy).restart_policy === undefined ? restart : undefined)), pattern: /^(no|always|unless-stopped|on-failure(:\d+)?)?$/, allowed: "'no', 'always', 'on-failure', 'on-failure:3' or 'unless-stopped'", closed: true },
  { ...inDeploy('restart_policy', 'condition'), pattern: /^(none|no|on-failure|any|always|unless-stopped)?$/, allowed: "'none', 'on-failure' or 'any'", closed: true },
  { ...at('stop_signal', (body) => body.stop_signal), pattern: new RegExp(`^(\\d+|(sig)?(${SIGNALS}|rtm(in|ax)([+-]\\d+)?))?$`, 'i'), allowed: "a signal such as 'SIGTERM' or 'SIGQUIT'", closed: true },
  { ...at('ipc', (body) => body.ipc), pattern: /^(none|private|shareable|host|(service|container):.+)?$/, allowed: "'none', 'private', 'shareable', 'host', 'service:…' or 'container:…'", closed: true },
  { ...at('pid', (body) => body.pid), pattern: /^(host|(service|container):.+)?$/, allowed: "'host', 'service:…' or 'container:…'", closed: true },
  { ...at('uts', (body) => body.uts), pattern: /^(host|service:.+)?$/, allowed: "'host'", closed: true },
  { ...at('hostname', (body) => body.hostname), pattern: /^.{0,64}$/s, allowed: 'at most 64 characters', closed: true },
  { ...at('cpuset', (body) => body.cpuset), pattern: /^(\d+(-\d+)?(,\d+(-\d+)?)*)?$/, allowed: "numbers of processors such as '0-3' or '0,2'", closed: true },
  { ...each('device_cgroup_rules'), pattern: /^[acb] (\d+|\*):(\d+|\*) [rwm]{1,3}$/, allowed: "a rule such as 'c 1:3 mr'", closed: true },
  { key: 'networks', values: (body) => attachments(body).map(([network, { interface_name: name }]) => [`networks.${network}.interface_name`, name]), pattern: /^[^\s/:]{0,15}$/, allowed: "a name of at most 15 characters such as 'eth1'", closed: true },
  { ...at('working_dir', (body) => body.working_dir), pattern: /^($|\/|[A-Za-z]:|\\)/, allowed: 'an absolute path', closed: true },
  { key: 'volumes', values: ({ volumes }) => records(volumes).filter(([, { bind }]) => bind !== undefined).map(([index, { bind }]) => [`volumes[${index}].bind.propagation`, record(bind).propagation]), pattern: /^(r?(private|shared|slave))?$/, allowed: "'rprivate', 'private', 'rshared', 'shared', 'rslave' or 'slave'", closed: true },
  { ...each('cap_add'), pattern: new RegExp(`^(cap_)?(${CAPABILITIES})$`, 'i'), allowed: "a capability of Linux such as 'NET_ADMIN'", closed: false },
  { ...each('cap_drop'), pattern: new RegExp(`^(cap_)?(${CAPABILITIES})$`, 'i'), allowed: "a capability of Linux such as 'NET_RAW', or 'ALL'", closed: false },
  { ...each('security_opt'), pattern: /^(no-new-privileges([:=](true|false))?|(seccomp|apparmor|label|systempaths|writable-cgroups|credentialspec)([:=].*)?)$/, allowed: "an option such as 'no-new-privileges:true'", closed: false },
  { ...at('isolation', (body) => body.isolation), pattern: /^(default|process|hyperv)?$/, allowed: "'default', 'process' or 'hyperv'", closed: false },
  { ...at('deploy.mode', ({ deploy }) => record(deploy).mode), pattern: /^(replicated|global)(-job)?$/, allowed: "'replicated', 'global', 'replicated-job' or 'global-job'", closed: false },
  { ...at('deploy.endpoint_mode', ({ deploy }) => record(deploy).endpoint_mode), pattern: /^(vip|dnsrr)$/, allowed: "'vip' or 'dnsrr'", closed: false },
  { ...inDeploy('update_config', 'failure_action'), pattern: /^(pause|continue|rollback)$/, allowed: "'pause', 'continue' or 'rollback'", closed: false },
  { ...inDeploy('rollback_config', 'failure_action'), pattern: /^(pause|continue)$/, allowed: "'pause' or 'continue'", closed: false },
];

/** Compose passes these words on: the engine, or a swarm, then does not know them. */
export const valueUnknown = containerRule(
  { id: 'value.unknown', about: 'Words that Compose passes on unchecked are words that the engine knows.', pack: 'correctness' },
  ({ name, body }, report) => {
    (hasContainer(body) ? PLACES : NOTHING).filter(({ key }) => body[key] !== undefined).forEach(({ values, pattern, allowed, closed }) => {
      for (const [place, value] of values(body)) {
        const text = literal(value);
        if (text !== undefined && !pattern.test(text)) {
          report({ at: place, message: `'${name}' has '${text}' as ${place}, but it takes ${allowed}`, fix: `give it ${allowed}`, severity: closed ? 'error' : 'warning' });
        }
      }
    });
  },
);
