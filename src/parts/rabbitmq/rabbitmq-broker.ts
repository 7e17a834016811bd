import { Construct } from 'constructs';
import { checkOpen, Variable } from '../../app';
import { Duration, Size } from '../../core';
import { ComposeError } from '../../core/private/errors';
import { checkId } from '../../core/private/names';
import { checkLiteral } from '../../core/private/text';
import type { Connection, Endpoint, IConnectable, IService } from '../../resources';
import { HealthCheck, Mount, ResourceLimits, Secret, Service, Volume } from '../../resources';
import { IMAGES } from '../images';
import { checkLoginName } from '../private/login-name';
import { partContainer } from '../private/part-container';
import { addPartFile } from '../private/part-file';
import { checkSettings } from '../private/settings';
import type { Exchange } from './exchange';
import { CONFIG_FILE, METRICS_PORT, OWN_SETTINGS, PLUGINS_FILE, renderBrokerConf, renderPlugins } from './private/broker-conf';
import type { UserSettings } from './private/definitions';
import { renderDefinitions } from './private/definitions';
import { DEFINITIONS_TEMPLATE, HEALTH_COMMAND, renderStartScript, START_SCRIPT } from './private/start-script';
import { TopologyRegistry } from './private/topology-registry';
import type { Queue } from './queue';
import type { BrokerPermissions, RabbitMqBrokerProps } from './rabbitmq-broker-props';
import { RabbitMqUser } from './rabbitmq-user';

const MEMORY = Size.mebibytes(512);
const LEAST_MEMORY = Size.mebibytes(256);
const DISK_FREE_LIMIT = Size.gibibytes(1);
const PLUGINS = ['rabbitmq_management', 'rabbitmq_prometheus'];
/** Part of the node's name, under which it stores its data: the same wherever and under whatever service name it runs. */
const HOSTNAME = 'rabbitmq';
/** The broker and each of its commands start threads for every processor of the host. */
const PROCESSES = 1024;

/**
 * A RabbitMQ broker with its exchanges, queues and bindings, an application user and an administrator.
 *
 * Topology and users are imported at every start, before the first client gets in, and only ever added: what is taken out
 * of the program stays in the broker until somebody deletes it. It is healthy when clients get in and may publish.
 *
 * @see https://www.rabbitmq.com/docs
 *
 * @example
 *
 * declare const shop: Stack;
 * declare const api: Service;
 * const broker = new RabbitMqBroker(shop, 'rabbitmq');
 * const events = broker.addExchange(Exchange.topic('events'));
 * broker.addQueue(Queue.quorum('orders.events').boundTo(events, 'orders.#'));
 * api.connectTo(broker);
 */
export class RabbitMqBroker extends Construct implements IConnectable {
  /** The container. */
  public readonly service: Service;
  /** Publishes and consumes: what a client gets unless it asks for another user. */
  public readonly application: RabbitMqUser;
  /** May do everything, and use the management page on port 15672. */
  public readonly administrator: RabbitMqUser;

  private readonly virtualHost: string;
  private readonly users: UserSettings[] = [];
  private readonly topology = new TopologyRegistry(this);

  constructor(scope: Construct, id: string, props: RabbitMqBrokerProps = {}) {
    checkId(scope, id);
    super(scope, id);
    this.check(props);
    const { memory = MEMORY, diskFreeLimit = DISK_FREE_LIMIT, settings = {}, plugins = [], virtualHost = '/' } = props;
    const { applicationName = 'app', applicationPermissions = {}, administratorName = 'admin' } = props;
    this.virtualHost = virtualHost;
    this.service = this.createService(props);
    this.application = this.createUser('application', applicationName, 'password', [], applicationPermissions, props.applicationPassword);
    this.administrator = this.createUser('administrator', administratorName, 'admin-password', ['administrator'], {}, props.administratorPassword);

    props.exchanges?.forEach((exchange) => this.topology.addExchange(exchange));
    props.queues?.forEach((queue) => this.topology.addQueue(queue));
    const conf = renderBrokerConf({ memory: memory.toBytes(), diskFreeLimit: diskFreeLimit.toBytes(), settings });
    this.addFile('conf', 'broker.conf', CONFIG_FILE, () => conf);
    this.addFile('plugins', 'enabled_plugins', PLUGINS_FILE, () => renderPlugins([...PLUGINS, ...plugins]));
    this.addFile('start', 'start.sh', START_SCRIPT, renderStartScript);
    this.addFile('definitions', 'definitions.json', DEFINITIONS_TEMPLATE, () => this.renderDefinitions());
  }

  /** Where Prometheus finds the broker's metrics, at `/metrics`. */
  public get metrics(): Endpoint {
    return this.service.endpoint(METRICS_PORT);
  }

  /**
   * Declares an exchange. One that a queue is bound to comes with the queue.
   *
   * @returns the exchange.
   */
  public addExchange(exchange: Exchange): Exchange {
    checkOpen(this, 'addExchange');
    this.topology.addExchange(exchange);
    return exchange;
  }

  /**
   * Declares a queue, with its bindings and the exchanges that it knows.
   *
   * @returns the queue.
   */
  public addQueue(queue: Queue): Queue {
    checkOpen(this, 'addQueue');
    this.topology.addQueue(queue);
    return queue;
  }

  /**
   * A client connects as the application user.
   *
   * @param client the service that connects.
   */
  public connectionFor(client: IService): Connection {
    return this.application.connectionFor(client);
  }

  private createService(props: RabbitMqBrokerProps): Service {
    const { memory = MEMORY, processors = 1, volume = new Volume(this, 'data') } = props;
    return new Service(this, 'Default', {
      ...partContainer(props, IMAGES.rabbitmq),
      hostname: HOSTNAME,
      command: ['bash', START_SCRIPT],
      mounts: [Mount.volume(volume, '/var/lib/rabbitmq')],
      limits: ResourceLimits.of({ cpus: processors, memory, pids: PROCESSES }),
      // A check starts a program of the broker, which takes a second of a processor.
      healthCheck: HealthCheck.command(HEALTH_COMMAND, {
        interval: Duration.seconds(30),
        timeout: Duration.seconds(20),
        retries: 3,
        startPeriod: Duration.minutes(2),
        startInterval: Duration.seconds(2),
      }),
      stopGracePeriod: Duration.minutes(1),
    });
  }

  private createUser(id: string, userName: string, secretId: string, tags: string[], permissions: BrokerPermissions, given?: Variable): RabbitMqUser {
    const { configure = '.*', write = '.*', read = '.*' } = permissions;
    const description = `password of user ${userName} of broker ${this.node.id}`;
    const password = given ?? Variable.password(this, Variable.nameFor(this, secretId), { description });
    const secret = new Secret(this, secretId, { variable: password });
    this.users.push({ name: userName, passwordFile: this.service.addSecret(secret), tags, configure, write, read });
    return RabbitMqUser._create(this, id, { service: this.service, virtualHost: this.virtualHost, userName, password, secret });
  }

  private addFile(id: string, name: string, target: string, content: () => string): void {
    addPartFile(this, this.service, { id, name, target, content });
  }

  private renderDefinitions(): string {
    return renderDefinitions({ virtualHost: this.virtualHost, users: this.users, ...this.topology.render() });
  }

  private check(props: RabbitMqBrokerProps): void {
    const { memory = MEMORY, settings = {}, plugins = [], virtualHost = '/', applicationName = 'app', administratorName = 'admin' } = props;
    checkSettings(settings, OWN_SETTINGS, this);
    checkLoginName(applicationName, 'application user', this);
    checkLoginName(administratorName, 'administrator', this);
    checkLiteral(virtualHost, 'the virtual host', this);
    if (applicationName === administratorName) {
      throw new ComposeError(
        'rabbitmq.user',
        `'${applicationName}' cannot be both the application user and the administrator; give one of them another name`,
        this,
      );
    }
    if (memory.compareTo(LEAST_MEMORY) < 0) {
      throw new ComposeError('rabbitmq.memory', `the memory is ${memory}, in which the broker does not start reliably; give at least ${LEAST_MEMORY}`, this);
    }
    const plugin = plugins.find((name) => !/^[a-z][a-z0-9_]*$/.test(name));
    if (plugin !== undefined) {
      throw new ComposeError('rabbitmq.plugin', `'${plugin}' cannot be the name of a plugin; give it as 'rabbitmq-plugins list' shows it, such as 'rabbitmq_shovel'`, this);
    }
  }
}
