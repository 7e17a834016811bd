import type { Size } from '../../core';
import type { Certificate } from '../../resources';
import type { PartProps } from '../part-props';
import type { AccessLogFormat } from './access-log-format';
import type { SecurityHeaders } from './security-headers';
import type { StrictTransport } from './strict-transport';

/** Options of a gateway. */
export interface NginxGatewayProps extends PartProps {
  /**
   * Serves https, and sends every request to port 80 there.
   *
   * @default - plain http
   */
  readonly certificate?: Certificate;

  /**
   * Ties browsers to https. Only with a certificate that they trust.
   *
   * @default - they are not tied
   */
  readonly strictTransport?: StrictTransport;

  /**
   * Security headers of every response.
   *
   * @default SecurityHeaders.standard()
   */
  readonly securityHeaders?: SecurityHeaders;

  /**
   * The largest request body.
   *
   * @default Size.mebibytes(10)
   */
  readonly maxBodySize?: Size;

  /**
   * Proxies in front of the gateway, as addresses or networks: their `X-Forwarded-For` and `X-Forwarded-Proto` say who the client is.
   *
   * @default - none: the client is who connects, whatever it says
   */
  readonly trustedProxies?: string[];

  /**
   * How the access log is written.
   *
   * @default AccessLogFormat.TEXT
   */
  readonly accessLog?: AccessLogFormat;

  /**
   * Memory of the container, at least 32 MiB. Half of it may be request bodies and response caches, and half of that caches.
   *
   * @default Size.mebibytes(256)
   */
  readonly memory?: Size;

  /**
   * Listens on IPv6 too, which the container's networks must have. The host's IPv6 addresses reach the gateway in any case.
   *
   * @default false
   */
  readonly ipv6?: boolean;

  /**
   * Lines for the `http` block in nginx's own language, for what has no option here.
   *
   * @default - none
   */
  readonly directives?: string;
}
