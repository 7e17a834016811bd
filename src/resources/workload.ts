import { posix } from 'node:path';
import type { Construct, IConstruct } from 'constructs';
import type { RenderContext } from '../app';
import { Element } from '../app';
import type { ServiceSpec } from '../compose';
import { appended } from '../core/private/objects';
import { Source } from '../core/private/source';
import { checkLiteral, checkText } from '../core/private/text';
import type { Definition } from '../specification';
import { definitionOf } from '../specification';
import type { Condition } from './condition';
import type { IConnectable } from './connectable';
import type { ConnectOptions } from './connection';
import { Connection } from './connection';
import { Endpoint } from './endpoint';
import { Environment } from './environment';
import type { FileOptions } from './file-options';
import type { HostEntry } from './host-entry';
import { ModelAttachment } from './model-attachment';
import type { Mount } from './mount';
import { Network } from './network';
import type { NetworkOptions } from './network-options';
import type { Port } from './port';
import { callPlaces } from './private/call-places';
import { renderContainer } from './private/render-container';
import type { Dependency, FileAttachment, WorkloadState } from './private/workload-state';
import type { IConfig, INetwork, ISecret, IService } from './references';
import { Ulimit } from './ulimit';
import type { WorkloadProps } from './workload-props';

/** How another stack is reached. */
const JOIN = "join a network of that stack instead: Network.fromName(stack, id, '<project>_<network>')";

/** What services and jobs can do: be wired to others, reached by them and waited for. */
export abstract class Workload extends Element implements IService, IConnectable {
  /** Key in `docker-compose.yml`, and host name on its networks. */
  public readonly serviceName: string;
  /** The environment variables. */
  public readonly environment: Environment;
  /** What others wait for unless they say otherwise. */
  public abstract readonly readiness: Condition;

  private readonly state: WorkloadState;
  private readonly workloadProps: WorkloadProps;
  /** Calls after it was made, by what they added or by its place. */
  private calls?: (readonly [what: object | string, source: Source])[];
  private isMade = false;

  /**
   * @param scope the construct it stands in.
   * @param id unique among its siblings.
   * @param props what it is made of; a copy that nobody else holds.
   * @param name key in `docker-compose.yml`; by default the path inside the stack.
   */
  protected constructor(scope: Construct, id: string, props: WorkloadProps, name?: string) {
    super(scope, id, 'services', name);
    this.serviceName = this._name;
    this.environment = Environment._of(this, props.environment);
    this.workloadProps = props;
    this.state = {
      environment: this.environment,
      ports: [],
      mounts: [],
      networks: new Map(),
    };
    this.addAll(props);
    // Without the room for more that they grew by.
    this.state.ports = this.state.ports.slice();
    this.state.mounts = this.state.mounts.slice();
    this.isMade = true;
    // Refuses what is there twice here, where it was given.
    Ulimit._renderAll(props.ulimits ?? []);
    ModelAttachment._renderAll(props.models ?? []);
  }

  /** The networks that it has joined so far. */
  public get networks(): INetwork[] {
    return [...this.state.networks.values()].map(({ network }) => network);
  }

  /**
   * Wires it to a target: both share a network, this one starts when the target is ready, and gets the variables and
   * secrets that it needs to use it.
   *
   * @param target a database, a broker, another service, or rights of one of these such as `db.access({ readOnly: true })`.
   */
  public connectTo(target: IConnectable, options: ConnectOptions = {}): void {
    this._checkOpen('connectTo');
    const connection = target.connectionFor(this);
    this.checkSameStack(connection.service, 'connect to', JOIN);
    this.shareNetwork(connection.service);
    this.dependsOn(connection.service);
    const environment = connection._environment(options, (secret) => this.addSecret(secret));
    Object.entries(environment).forEach(([variable, value]) => this.environment.add(variable, value));
  }

  /**
   * Starts this one when the other is ready.
   *
   * @param other a service or job of the same stack.
   * @param condition what to wait for; by default health where there is a health check, the end of a job, else the start.
   */
  public dependsOn(other: IService, condition?: Condition): void {
    this._checkOpen('dependsOn');
    this.checkSameStack(other, 'wait for', JOIN);
    if (other.serviceName === this.serviceName) {
      throw this._error('dependency.self', `'${this.serviceName}' cannot wait for itself; remove the dependency`);
    }
    this.state.dependencies ??= new Map();
    const known = this.state.dependencies.get(other.serviceName);
    const dependency: Dependency = { other, condition: condition ?? known?.condition };
    this.state.dependencies.set(other.serviceName, dependency);
    this.called(`.depends_on.${other.serviceName}`, Workload.prototype.dependsOn);
  }

  /** Joins a network, once. */
  public addNetwork(network: INetwork, options: NetworkOptions = {}): void {
    this._checkOpen('addNetwork');
    this.checkSameStack(network, 'join', "bring it in by its name in the engine: Network.fromName(stack, id, '<project>_<network>')");
    if (this.workloadProps.networkMode !== undefined) {
      throw this._error(
        'network.mode',
        `'${this.serviceName}' has the network mode '${this.workloadProps.networkMode._render()}', so it cannot join '${network.networkName}'; do without one of them`,
      );
    }
    if (this.state.networks.has(network.networkName)) {
      throw this._error('network.conflict', `'${this.serviceName}' joins network '${network.networkName}' twice; join it once`);
    }
    this.state.networks.set(network.networkName, { network, options: { ...options } });
    this.called(`.networks.${network.networkName}`, Workload.prototype.addNetwork);
  }

  /** Mounts a volume, a path of the host or memory. One target, one mount. */
  public addMount(mount: Mount): void {
    this._checkOpen('addMount');
    if (mount._volume) {
      this.checkSameStack(mount._volume, 'mount', "bring it in by its name in the engine: Volume.fromName(stack, id, '<project>_<volume>')");
    }
    const isTaken = ({ target }: { readonly target: string }): boolean => target === mount.target;
    if (this.state.mounts.some(isTaken) || this.workloadProps.tmpfs?.some(isTaken)) {
      throw this._error('mount.conflict', `'${this.serviceName}' mounts two things at '${mount.target}'; choose another target for one of them`);
    }
    this.state.mounts.push(mount);
    this.called(mount, Workload.prototype.addMount);
  }

  /** Opens a port. */
  public addPort(port: Port): void {
    this._checkOpen('addPort');
    this.state.ports.push(port);
    this.called(port, Workload.prototype.addPort);
  }

  /**
   * Lets the container read a secret.
   *
   * @returns the path of the file in the container.
   */
  public addSecret(secret: ISecret, options: FileOptions = {}): string {
    this._checkOpen('addSecret');
    this.checkSameStack(secret, 'read', 'make one in this stack too');
    const path = posix.resolve('/run/secrets', options.target ?? secret.secretName);
    this.addFile(this.state.secrets ??= new Map(), path, { name: secret.secretName, options: { ...options } }, Workload.prototype.addSecret);
    return path;
  }

  /**
   * Lets the container read a config. It is recreated when the content changes.
   *
   * @returns the path of the file in the container.
   */
  public addConfig(config: IConfig, options: FileOptions = {}): string {
    this._checkOpen('addConfig');
    this.checkSameStack(config, 'read', 'make one in this stack too');
    const path = posix.resolve('/', options.target ?? config.configName);
    this.addFile(this.state.configs ??= new Map(), path, { name: config.configName, config, options: { ...options } }, Workload.prototype.addConfig);
    return path;
  }

  /** Lets the container know a host by name. Each address of it is given once. */
  public addHost(entry: HostEntry): void {
    this._checkOpen('addHost');
    const key = `${entry.host} ${entry.address}`;
    this.state.hosts ??= new Map();
    if (this.state.hosts.has(key)) {
      throw this._error('host-entry.conflict', `host '${entry.host}' of '${this.serviceName}' has the address '${entry.address}' already; add it once`);
    }
    this.state.hosts.set(key, entry);
  }

  /** Sets a label that is not set yet. */
  public addLabel(name: string, value: string): void {
    this._checkOpen('addLabel');
    checkLiteral(name, 'the name of a label', this);
    checkText(value, `label '${name}'`, this);
    this.state.labels ??= new Map();
    const known = this.state.labels.get(name);
    if (known !== undefined && known !== value) {
      throw this._error('label.conflict', `label '${name}' of '${this.serviceName}' is set already; set it once`);
    }
    this.state.labels.set(name, value);
    this.called(`.labels.${name}`, Workload.prototype.addLabel);
  }

  /** The address of one of its ports for containers of the same network. */
  public endpoint(port: number): Endpoint {
    return Endpoint.ofService(this, port);
  }

  /** A network of its own, made when first asked for. */
  public ownNetwork(): INetwork {
    const known = this.node.tryFindChild('network');
    if (known instanceof Network) {
      return known;
    }
    this._checkOpen('ownNetwork');
    const network = new Network(this, 'network');
    this.addNetwork(network);
    return network;
  }

  /** A client shares a network with it and waits for it. It gets no variables. */
  public connectionFor(_client: IService): Connection {
    return Connection.to(this, this.serviceName);
  }

  /** @internal */
  public get _definition(): Definition {
    return definitionOf('services');
  }

  /** @internal */
  public override get _calls(): readonly (readonly [string, Source])[] {
    return [...callPlaces(this.state, new Map(this.calls)), ...this.environment._calls];
  }

  /** What services and jobs have in common. @internal */
  protected _renderWorkload(context: RenderContext): ServiceSpec {
    return renderContainer(this.workloadProps, this.state, context);
  }

  private called(what: object | string, method: CallableFunction): void {
    if (this.isMade) {
      this.calls = appended(this.calls, [what, Source.behind(method)]);
    }
  }

  private addAll({ ports, mounts, networks, secrets, configs, labels, extraHosts }: WorkloadProps): void {
    extraHosts?.forEach((entry) => this.addHost(entry));
    ports?.forEach((port) => this.addPort(port));
    mounts?.forEach((mount) => this.addMount(mount));
    networks?.forEach((network) => this.addNetwork(network));
    secrets?.forEach((secret) => this.addSecret(secret));
    configs?.forEach((config) => this.addConfig(config));
    Object.entries(labels ?? {}).forEach(([name, value]) => this.addLabel(name, value));
  }

  /** Clients of a target that they share no network with join the target's own one. */
  private shareNetwork(target: IService): void {
    const joined = new Set(target.networks.map(({ networkName }) => networkName));
    if (![...this.state.networks.keys()].some((name) => joined.has(name)) && this.workloadProps.networkMode === undefined) {
      this.addNetwork(target.ownNetwork());
    }
  }

  /** One path, one file; the same file again replaces how it is seen. */
  private addFile(files: Map<string, FileAttachment>, path: string, file: FileAttachment, method: CallableFunction): void {
    const known = files.get(path);
    if (known && known.name !== file.name) {
      throw this._error('mount.conflict', `'${this.serviceName}' reads both '${known.name}' and '${file.name}' at '${path}'; choose another target for one of them`);
    }
    files.set(path, file);
    this.called(file, method);
  }

  private checkSameStack(other: IConstruct, what: string, remedy: string): void {
    const path = this.stack.node.path;
    if (other.node.path !== path && !other.node.path.startsWith(`${path}/`)) {
      throw this._error(
        'connection.stack',
        `'${this.node.path}' cannot ${what} '${other.node.path}', which stands in another stack and so in another Compose project; ${remedy}`,
      );
    }
  }
}
