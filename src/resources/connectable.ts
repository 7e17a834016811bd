import type { Connection } from './connection';
import type { IService } from './references';

/** Something that a service can be connected to: a database, a broker, another service. */
export interface IConnectable {
  /**
   * What a client gets. Called once for each client.
   *
   * @param client the service that connects.
   */
  connectionFor(client: IService): Connection;
}
