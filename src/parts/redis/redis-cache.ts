import { Construct } from 'constructs';
import { Variable } from '../../app';
import { Size } from '../../core';
import { ComposeError } from '../../core/private/errors';
import { checkId } from '../../core/private/names';
import type { IConnectable, IService } from '../../resources';
import { Connection, HealthCheck, Mount, ResourceLimits, Secret, Service } from '../../resources';
import { IMAGES } from '../images';
import { partContainer } from '../private/part-container';
import { addPartFile } from '../private/part-file';
import { checkSettings } from '../private/settings';
import { EvictionPolicy } from './eviction-policy';
import { CONFIG_FILE, containerMemory, DATA_DIRECTORY, OWN_SETTINGS, renderRedisConf, START_SCRIPT, USERS_TEMPLATE } from './private/redis-conf';
import { healthCommand, renderStartScript, renderUsers } from './private/users';
import type { RedisCacheProps } from './redis-cache-props';

const MAX_MEMORY = Size.mebibytes(128);
const LEAST_MEMORY = Size.mebibytes(4);
const PORT = 6379;

/**
 * A Redis server that is a cache and nothing else: its memory is bounded, at the bound old keys go, and after a restart it is empty.
 *
 * Its only user may not administer it, nor call what stops it for all others, such as `KEYS` and `FLUSHALL`.
 *
 * @example
 *
 * declare const shop: Stack;
 * declare const api: Service;
 * const cache = new RedisCache(shop, 'cache', { maxMemory: Size.mebibytes(256) });
 * api.connectTo(cache);
 */
export class RedisCache extends Construct implements IConnectable {
  /** The container. */
  public readonly service: Service;
  private readonly password: Variable;
  private readonly secret: Secret;

  constructor(scope: Construct, id: string, props: RedisCacheProps = {}) {
    checkId(scope, id);
    super(scope, id);
    const { maxMemory = MAX_MEMORY, evictionPolicy = EvictionPolicy.ALLKEYS_LRU, settings = {} } = props;
    checkSettings(settings, OWN_SETTINGS, this);
    if (maxMemory.compareTo(LEAST_MEMORY) < 0) {
      throw new ComposeError('redis.memory', `'maxMemory' is ${maxMemory}, which the server's own tables fill; give at least ${LEAST_MEMORY}`, this);
    }
    this.password = props.password ?? Variable.password(this, Variable.nameFor(this, 'password'), { description: `password of cache ${id}` });
    this.secret = new Secret(this, 'password', { variable: this.password });
    this.service = this.createService(props, Size.bytes(containerMemory(maxMemory.toBytes())));
    const passwordFile = this.service.addSecret(this.secret);
    const conf = renderRedisConf({ maxMemory: maxMemory.toBytes(), evictionPolicy, settings });
    addPartFile(this, this.service, { id: 'conf', name: 'redis.conf', target: CONFIG_FILE, content: () => conf });
    addPartFile(this, this.service, { id: 'users', name: 'users.acl', target: USERS_TEMPLATE, content: () => renderUsers(passwordFile) });
    addPartFile(this, this.service, { id: 'start', name: 'start.sh', target: START_SCRIPT, content: () => renderStartScript() });
  }

  /**
   * A client gets `URL`, or `HOST`, `PORT`, `USER` and `PASSWORD_FILE`.
   *
   * @param _client the service that connects.
   */
  public connectionFor(_client: IService): Connection {
    const host = this.service.serviceName;
    return Connection.to(this.service, host, {
      url: this.urlAt(host, PORT),
      settings: { HOST: host, PORT: String(PORT), USER: 'default' },
      secretFiles: { PASSWORD_FILE: this.secret },
    });
  }

  /**
   * The URL of the cache where it is reached at another address, such as a published port. It holds the variable of the password.
   *
   * @param host name or address, such as `localhost`.
   * @param port the port there.
   */
  public urlAt(host: string, port: number): string {
    return `redis://default:${this.password}@${host}:${port}`;
  }

  private createService(props: RedisCacheProps, memory: Size): Service {
    const { processors = 1 } = props;
    return new Service(this, 'Default', {
      ...partContainer(props, IMAGES.redis),
      command: ['sh', START_SCRIPT],
      mounts: [Mount.tmpfs(DATA_DIRECTORY)],
      limits: ResourceLimits.of({ cpus: processors, memory, pids: 128 }),
      healthCheck: HealthCheck.shell(healthCommand(`/run/secrets/${this.secret.secretName}`)),
    });
  }
}
