import type { IConstruct } from 'constructs';
import type { Condition } from './condition';

/** A network that services join. */
export interface INetwork extends IConstruct {
  /** Key of the network in `docker-compose.yml`. */
  readonly networkName: string;
}

/** A volume that services mount. */
export interface IVolume extends IConstruct {
  /** Key of the volume in `docker-compose.yml`. */
  readonly volumeName: string;
}

/** A secret that services read as a file. */
export interface ISecret extends IConstruct {
  /** Key of the secret in `docker-compose.yml`. */
  readonly secretName: string;
}

/** A config that services read as a file. */
export interface IConfig extends IConstruct {
  /** Key of the config in `docker-compose.yml`. */
  readonly configName: string;

  /** Digest of the content, where the program knows it: readers are recreated when it changes. */
  readonly contentHash?: string;
}

/** A service that others reach and wait for. */
export interface IService extends IConstruct {
  /** Key of the service in `docker-compose.yml`, and its host name on its networks. */
  readonly serviceName: string;

  /** What others wait for unless they say otherwise. */
  readonly readiness: Condition;

  /** The networks that it has joined so far. */
  readonly networks: INetwork[];

  /** A network of the service's own, made when first asked for, for clients that share no other network with it. */
  ownNetwork(): INetwork;
}
