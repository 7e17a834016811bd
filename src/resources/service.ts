import type { Construct } from 'constructs';
import type { RenderContext } from '../app';
import type { ServiceSpec } from '../compose';
import { merged } from '../core/private/objects';
import { Condition } from './condition';
import { copyOptions } from './private/copy';
import { RestartPolicy } from './restart-policy';
import type { ServiceProps } from './service-props';
import { Workload } from './workload';

/**
 * A service: containers of one image that run until they are stopped.
 *
 * Safe by default: no privilege escalation, no capabilities, a read-only root file system with `/tmp` in memory,
 * limits for memory, processors and processes, rotated logs. Each has one option that says otherwise.
 *
 * @example
 *
 * declare const shop: Stack;
 * const api = new Service(shop, 'api', {
 *   image: Image.of('ghcr.io/acme/api', '1.4.2'),
 *   environment: { SHIPPING_FEE: '$5' },
 *   ports: [Port.tcp(3000).publishedOn(3000)],
 *   healthCheck: HealthCheck.http(3000, '/healthz'),
 * });
 */
export class Service extends Workload {
  private readonly props: ServiceProps;

  constructor(scope: Construct, id: string, props: ServiceProps) {
    const copy = copyOptions(props);
    super(scope, id, copy, props.serviceName);
    this.props = copy;
    if (!props.image && !props.provider) {
      throw this._error(
        'service.image',
        `service '${this.serviceName}' needs an 'image' (Image.of('ghcr.io/acme/api', '1.4.2') or Image.fromBuild('./api')) or a 'provider'`,
      );
    }
  }

  /** Others wait until it is healthy when it has a health check, else until it runs. */
  public get readiness(): Condition {
    const { healthCheck } = this.props;
    return healthCheck && !healthCheck.isDisabled ? Condition.healthy() : Condition.started();
  }

  /** @internal */
  public _render(context: RenderContext): ServiceSpec {
    const { image, restart = RestartPolicy.unlessStopped(), scale, deployment, provider, extendsService } = this.props;
    const { watch, preStart, postStart, preStop } = this.props;
    const workload = this._renderWorkload(context);
    return merged<ServiceSpec>(workload, image?._render(context), {
      // A platform that the service asks for wins over that of the image.
      platform: workload.platform,
      restart: restart._render(),
      scale,
      deploy: deployment ? { ...workload.deploy, ...deployment._render() } : workload.deploy,
      develop: watch && { watch: watch.map((rule) => rule._render(context)) },
      preStart: preStart?.map((container) => container._render(context)),
      postStart: postStart?.map((hook) => hook._render()),
      preStop: preStop?.map((hook) => hook._render()),
      provider: provider?._render(),
      links: this.props.links,
      externalLinks: this.props.externalLinks,
      extends: extendsService && { service: extendsService.service, file: extendsService.file && context.hostPath(extendsService.file) },
    });
  }
}
