/*
 * The stack that is measured: so many services, each with an image, two ports, four variables, a volume, a health check,
 * a dependency and a network of its own.
 */
'use strict';

/** Whom the service at an index waits for, by the shape of the graph. */
const SHAPES = {
  none: () => [],
  star: (index) => (index > 0 ? [0] : []),
  chain: (index) => (index > 0 ? [index - 1] : []),
  tree: (index) => (index > 0 ? [(index - 1) >> 1] : []),
  ladder: (index) => [index - 1, index - 2].filter((other) => other >= 0),
};

/** Puts the services on a stack. */
function addServices(library, stack, count, shape) {
  const { HealthCheck, Image, Mount, Network, Port, Service, Volume } = library;
  const services = [];
  for (let index = 0; index < count; index++) {
    const service = new Service(stack, `service-${index}`, {
      image: Image.of('ghcr.io/acme/service', `1.4.${index}`),
      // Other addresses behind the highest port: no port is published twice.
      ports: [Port.tcp(8080).publishedOn(20_000 + index).onAddress('127.0.0.1'), Port.tcp(9090)],
      environment: {
        NODE_ENV: 'production',
        DATABASE_URL: `postgres://app@database-${index}:5432/app`,
        LOG_LEVEL: 'info',
        GREETING: 'costs $5: yes',
      },
      mounts: [Mount.volume(new Volume(stack, `data-${index}`), '/var/lib/service')],
      healthCheck: HealthCheck.command(['wget', '-q', '--spider', `http://127.0.0.1:8080/healthz/${index}`]),
      networks: [new Network(stack, `network-${index}`)],
    });
    SHAPES[shape](index).forEach((other) => service.dependsOn(services[other]));
    services.push(service);
  }
}

module.exports = { addServices, SHAPES };
