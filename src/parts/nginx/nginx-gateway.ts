import { Construct } from 'constructs';
import { checkOpen, Stack } from '../../app';
import { Findings, Size } from '../../core';
import { ComposeError } from '../../core/private/errors';
import { checkId } from '../../core/private/names';
import { byCodeUnit } from '../../core/private/objects';
import { checkLiteral } from '../../core/private/text';
import type { Certificate, Endpoint, IConnectable, IService } from '../../resources';
import { Connection, HostEntry, Port, Service } from '../../resources';
import { IMAGES } from '../images';
import { partContainer } from '../private/part-container';
import { addPartFile } from '../private/part-file';
import { AccessLogFormat } from './access-log-format';
import type { GatewaySiteOptions } from './gateway-site';
import { GatewaySite } from './gateway-site';
import type { NginxGatewayProps } from './nginx-gateway-props';
import { checkNetwork } from './private/checks';
import { cacheSize, CONFIGURATION_PATH, gatewayContainer, HTTP_PORT, HTTPS_PORT, STATUS_PORT, workerProcesses } from './private/container';
import type { CertificateSettings, GatewaySettings, SiteSettings, TlsSettings } from './private/gateway-settings';
import { nginxConfiguration } from './private/nginx-configuration';
import type { AddedRoute } from './private/route-location';
import { endpointsOf } from './private/route-location';
import { SharedDefinitions } from './private/shared-definitions';
import { ZoneNames } from './private/zone-names';
import type { Route } from './route';
import type { RouteOptions } from './route-options';
import { SecurityHeaders } from './security-headers';

const MEMORY = Size.mebibytes(256);
const LEAST_MEMORY = Size.mebibytes(32);
const MAX_BODY_SIZE = Size.mebibytes(10);

/**
 * An nginx gateway: the one door through which clients reach services, with TLS, rate limits, caches and security headers.
 *
 * Unless `ports` says otherwise, it is published on 127.0.0.1: port 80, and with a certificate 443, to which 80 then redirects.
 * It starts while upstreams are down or unknown, answers 502 for them, and finds them again wherever they move; so it waits for none.
 *
 * @see https://nginx.org/en/docs/
 *
 * @example
 *
 * declare const shop: Stack;
 * declare const api: Service;
 * const gateway = new NginxGateway(shop, 'gateway', {
 *   certificate: Certificate.development(shop, 'localhost'),
 *   ports: [Port.tcp(80).publishedOn(80).onEveryInterface(), Port.tcp(443).publishedOn(443).onEveryInterface()],
 * });
 * gateway.addRoute(Route.prefix('/api/').to(api.endpoint(3000)), { rateLimit: RateLimit.perMinute(100).burst(20) });
 */
export class NginxGateway extends Construct implements IConnectable {
  /** The container. */
  public readonly service: Service;

  private readonly props: NginxGatewayProps;
  /** For host names that no site has. */
  private readonly everyName: GatewaySite;
  private readonly sites: GatewaySite[] = [];
  private readonly definitions: SharedDefinitions;
  private knowsHost = false;
  private statusPort?: number;

  constructor(scope: Construct, id: string, props: NginxGatewayProps = {}) {
    checkId(scope, id);
    super(scope, id);
    const { memory = MEMORY, processors = 1, certificate, trustedProxies = [] } = props;
    this.props = { ...props, memory, processors, trustedProxies: [...trustedProxies] };
    this.check();
    this.definitions = new SharedDefinitions(cacheSize(memory));
    this.service = new Service(this, 'Default', {
      ...partContainer(props, IMAGES.nginx),
      ...gatewayContainer(memory, processors),
      ports: props.ports ?? [HTTP_PORT, ...(certificate ? [HTTPS_PORT] : [])].map((port) => Port.tcp(port).publishedOn(port)),
    });
    this.everyName = this.createSite([], {});
    addPartFile(this, this.service, { id: 'config', name: 'nginx.conf', target: CONFIGURATION_PATH, content: () => nginxConfiguration(this.settings()) });
  }

  /**
   * Adds a route for every host name that no site has. The most specific route answers, in whatever order they are added.
   *
   * The gateway shares a network with the services that the route leads to.
   *
   * @returns the route.
   */
  public addRoute(route: Route, options: RouteOptions = {}): Route {
    return this.everyName.addRoute(route, options);
  }

  /**
   * Adds host names that have routes of their own.
   *
   * @param hostNames such as `grafana.localhost` and `*.example.com`.
   * @returns the site.
   */
  public addSite(hostNames: string[], options: GatewaySiteOptions = {}): GatewaySite {
    checkOpen(this, 'addSite');
    const taken = hostNames.find((name) => this.sites.some((site) => site.hostNames.includes(name.toLowerCase())));
    if (taken !== undefined || hostNames.length === 0) {
      const problem = taken === undefined ? 'a site without a host name would be the gateway itself' : `host name '${taken}' belongs to a site already`;
      throw new ComposeError('site.name', `${problem}; give each site names of its own`, this);
    }
    if (options.certificate && !this.props.certificate) {
      throw new ComposeError('site.certificate', `site '${hostNames.join(', ')}' has a certificate, but its gateway has none; give the gateway one too`, this);
    }
    const site = this.createSite(hostNames, options);
    this.sites.push(site);
    return site;
  }

  /**
   * Lets containers of the gateway's networks read the counters of nginx at `/stub_status`, as exporters do.
   *
   * @returns where.
   */
  public exposeStatus(): Endpoint {
    checkOpen(this, 'exposeStatus');
    this.statusPort = STATUS_PORT;
    return this.service.endpoint(STATUS_PORT);
  }

  /**
   * A client gets `URL`, the address of the gateway inside the stack.
   *
   * @param _client the service that connects.
   */
  public connectionFor(_client: IService): Connection {
    const host = this.service.serviceName;
    return Connection.to(this.service, host, { url: `${this.props.certificate ? 'https' : 'http'}://${host}` });
  }

  private createSite(hostNames: string[], options: GatewaySiteOptions): GatewaySite {
    const certificate = options.certificate ?? this.props.certificate;
    if (certificate) {
      this.service.addSecret(certificate.chain);
      this.service.addSecret(certificate.key);
    }
    return GatewaySite._of(this, hostNames, options, (added) => this.onRoute(added));
  }

  private onRoute(added: AddedRoute): void {
    this.definitions.add(added, this);
    endpointsOf(added).forEach((endpoint) => this.reach(endpoint));
  }

  /** The gateway does not wait for what it leads to: it starts without, and one route that is down must not close all others. */
  private reach({ service, isOnHost, address }: Endpoint): void {
    if (isOnHost && !this.knowsHost) {
      this.service.addHost(HostEntry.hostGateway());
      this.knowsHost = true;
    }
    if (!service) {
      return;
    }
    if (!service.node.path.startsWith(`${Stack.of(this).node.path}/`)) {
      throw new ComposeError(
        'route.stack',
        `'${address}' belongs to '${service.node.path}' in another stack, and so in another Compose project; join a network of that stack with Network.fromName, and use Endpoint.of`,
        this,
      );
    }
    const joined = new Set(this.service.networks.map(({ networkName }) => networkName));
    if (!service.networks.some(({ networkName }) => joined.has(networkName))) {
      this.service.addNetwork(service.ownNetwork());
    }
  }

  private settings(): GatewaySettings {
    const { processors = 1, maxBodySize = MAX_BODY_SIZE, accessLog = AccessLogFormat.TEXT, trustedProxies, ipv6, directives } = this.props;
    const securityHeaders = this.props.securityHeaders ?? SecurityHeaders.standard();
    const names = new ZoneNames(this.definitions.zoneNames);
    const sites = this.sites.sort((a, b) => byCodeUnit(a.hostNames.join(), b.hostNames.join()));
    return {
      workerProcesses: workerProcesses(processors),
      sites: [this.everyName, ...sites].map((site) => siteSettings(site, names)),
      tls: this.tls(),
      securityHeaders: securityHeaders._settings(),
      bodyLimit: maxBodySize,
      trustedProxies,
      ipv6,
      log: accessLog,
      statusPort: this.statusPort,
      directives,
    };
  }

  private tls(): TlsSettings | undefined {
    const { certificate, ports = [], strictTransport } = this.props;
    const published = ports.filter(({ containerPort }) => containerPort === HTTPS_PORT).flatMap((port) => port._render())[0]?.published;
    const publishedPort = Number(published) || HTTPS_PORT;
    return certificate && { ...mountedCertificate(certificate), publishedPort, strictTransport: strictTransport?._settings() };
  }

  private check(): void {
    const { memory = MEMORY, certificate, strictTransport, trustedProxies = [], directives = '' } = this.props;
    trustedProxies.forEach((proxy) => checkNetwork(proxy, 'a trusted proxy'));
    checkLiteral(directives, 'the directives of the gateway', this);
    if (memory.compareTo(LEAST_MEMORY) < 0) {
      throw new ComposeError('nginx.memory', `'memory' is ${memory}, in which nginx has no room for requests; give at least ${LEAST_MEMORY}`, this);
    }
    if (strictTransport && !certificate) {
      throw new ComposeError('strict-transport.certificate', 'browsers cannot be tied to https without a certificate; give one, or leave \'strictTransport\' out', this);
    }
    if (strictTransport && certificate?.isDevelopment) {
      Findings.of(this).warn(
        'strict-transport.development',
        'browsers that once saw this gateway refuse plain http for every other program on the same host name, as the certificate is for development only',
        'leave \'strictTransport\' out until there is a certificate that browsers trust',
      );
    }
  }
}

function siteSettings(site: GatewaySite, names: ZoneNames): SiteSettings {
  const { certificate, directives } = site._options;
  return { names: site.hostNames, certificate: certificate && mountedCertificate(certificate), locations: site._locations(names), directives };
}

/** Secrets stand under their own names in a container. */
function mountedCertificate({ chain, key }: Certificate): CertificateSettings {
  return { certificate: `/run/secrets/${chain.secretName}`, key: `/run/secrets/${key.secretName}` };
}
