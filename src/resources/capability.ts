/**
 * A right of root that the kernel gives to a process by itself.
 *
 * @see https://man7.org/linux/man-pages/man7/capabilities.7.html
 */
export enum Capability {
  /** Every capability there is. */
  ALL = 'ALL',
  /** Switch the kernel's auditing on and off and change its rules. */
  AUDIT_CONTROL = 'AUDIT_CONTROL',
  /** Read the kernel's audit log. */
  AUDIT_READ = 'AUDIT_READ',
  /** Write to the kernel's audit log. */
  AUDIT_WRITE = 'AUDIT_WRITE',
  /** Keep the host from going to sleep. */
  BLOCK_SUSPEND = 'BLOCK_SUSPEND',
  /** Load BPF programs. */
  BPF = 'BPF',
  /** Save and restore processes. */
  CHECKPOINT_RESTORE = 'CHECKPOINT_RESTORE',
  /** Give files to another user or group. */
  CHOWN = 'CHOWN',
  /** Read, write and run files whatever their permissions are. */
  DAC_OVERRIDE = 'DAC_OVERRIDE',
  /** Read files and search directories whatever their permissions are. */
  DAC_READ_SEARCH = 'DAC_READ_SEARCH',
  /** Do with any file what its owner may do. */
  FOWNER = 'FOWNER',
  /** Keep set-user-id and set-group-id bits of a file that is changed. */
  FSETID = 'FSETID',
  /** Keep memory from being swapped out. */
  IPC_LOCK = 'IPC_LOCK',
  /** Use System V objects whatever their permissions are. */
  IPC_OWNER = 'IPC_OWNER',
  /** Send signals to processes of any user. */
  KILL = 'KILL',
  /** Take leases on any file. */
  LEASE = 'LEASE',
  /** Make files immutable or append-only. */
  LINUX_IMMUTABLE = 'LINUX_IMMUTABLE',
  /** Change the rules of mandatory access control. */
  MAC_ADMIN = 'MAC_ADMIN',
  /** Pass over mandatory access control. */
  MAC_OVERRIDE = 'MAC_OVERRIDE',
  /** Make device nodes. */
  MKNOD = 'MKNOD',
  /** Configure network interfaces, routes and packet filters. */
  NET_ADMIN = 'NET_ADMIN',
  /** Listen on ports below 1024. */
  NET_BIND_SERVICE = 'NET_BIND_SERVICE',
  /** Send and receive broadcasts. */
  NET_BROADCAST = 'NET_BROADCAST',
  /** Use raw sockets, as ping does. */
  NET_RAW = 'NET_RAW',
  /** Watch performance events. */
  PERFMON = 'PERFMON',
  /** Give capabilities to files. */
  SETFCAP = 'SETFCAP',
  /** Take on any group. */
  SETGID = 'SETGID',
  /** Give capabilities to processes and take them away. */
  SETPCAP = 'SETPCAP',
  /** Take on any user. */
  SETUID = 'SETUID',
  /** Read and clear the kernel's messages. */
  SYSLOG = 'SYSLOG',
  /** Mount file systems and much else: nearly everything that root may do. */
  SYS_ADMIN = 'SYS_ADMIN',
  /** Restart the host. */
  SYS_BOOT = 'SYS_BOOT',
  /** Change the root directory of a process. */
  SYS_CHROOT = 'SYS_CHROOT',
  /** Load and unload kernel modules. */
  SYS_MODULE = 'SYS_MODULE',
  /** Give processes a higher priority. */
  SYS_NICE = 'SYS_NICE',
  /** Switch process accounting on and off. */
  SYS_PACCT = 'SYS_PACCT',
  /** Trace and change other processes. */
  SYS_PTRACE = 'SYS_PTRACE',
  /** Reach ports and memory of devices. */
  SYS_RAWIO = 'SYS_RAWIO',
  /** Go beyond resource limits. */
  SYS_RESOURCE = 'SYS_RESOURCE',
  /** Set the clock of the host. */
  SYS_TIME = 'SYS_TIME',
  /** Configure terminals. */
  SYS_TTY_CONFIG = 'SYS_TTY_CONFIG',
  /** Wake the host up by a timer. */
  WAKE_ALARM = 'WAKE_ALARM',
}
