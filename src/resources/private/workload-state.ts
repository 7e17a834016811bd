import type { Condition } from '../condition';
import type { Environment } from '../environment';
import type { FileOptions } from '../file-options';
import type { HostEntry } from '../host-entry';
import type { Mount } from '../mount';
import type { NetworkOptions } from '../network-options';
import type { Port } from '../port';
import type { IConfig, INetwork, IService } from '../references';

/** Another container to wait for; without a condition the other says which. */
export interface Dependency {
  readonly other: IService;
  readonly condition?: Condition;
}

/** A secret or config that a container reads. */
export interface FileAttachment {
  readonly name: string;
  readonly config?: IConfig;
  readonly options: FileOptions;
}

/** What methods of a service or job add to it after it is made. A map that most have no use for is there when something is in it: an empty one takes 200 bytes. */
export interface WorkloadState {
  readonly environment: Environment;
  ports: Port[];
  /** By name and address. */
  hosts?: Map<string, HostEntry>;
  mounts: Mount[];
  readonly networks: Map<string, { readonly network: INetwork; readonly options: NetworkOptions }>;
  /** By path in the container. */
  secrets?: Map<string, FileAttachment>;
  /** By path in the container. */
  configs?: Map<string, FileAttachment>;
  dependencies?: Map<string, Dependency>;
  labels?: Map<string, string>;
}
