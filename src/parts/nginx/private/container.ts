import { Duration, Size } from '../../../core';
import type { ServiceProps } from '../../../resources';
import { HealthCheck, Mount, ResourceLimits } from '../../../resources';

/** Ports inside the container; below 1024 because the engine lets every user of a container bind them. */
export const HTTP_PORT = 80;
export const HTTPS_PORT = 443;

/** Loopback of the container only: the health check asks here, nobody else can. */
export const HEALTH_PORT = 8080;
export const HEALTH_PATH = '/healthz';

/** Where an exporter reads the counters of nginx. */
export const STATUS_PORT = 8081;

/** Where the one configuration file is mounted. */
export const CONFIGURATION_PATH = '/etc/nginx/nginx.conf';

/**
 * Process id, temporary files and response caches. The root file system cannot be written to; of all directories in memory only
 * `/tmp` belongs to everybody whatever the runtime does with its mode (runc 1.1 sets that of the image's own directory again).
 */
export const TEMPORARY_DIRECTORY = '/tmp';

/** Loopback, and the addresses that are never routed on the internet. */
export const PRIVATE_NETWORKS = ['127.0.0.0/8', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '::1', 'fc00::/7'];

/** Compose ends a container by force 10 seconds after it asked it to stop; by then a WebSocket would still keep its worker. */
export const SHUTDOWN_TIMEOUT = Duration.seconds(8);

/** Master, workers, cache manager and loader, a health check; each worker is one process without threads. */
const PROCESSES = 64;
const HALF = 2;

/** What may be written to `/tmp`; it counts as memory of the container. */
export function temporarySize(memory: Size): Size {
  return Size.bytes(Math.floor(memory.toBytes() / HALF));
}

/** What response caches may take of it: bodies of requests need room beside them. */
export function cacheSize(memory: Size): Size {
  return Size.bytes(Math.floor(temporarySize(memory).toBytes() / HALF));
}

/** One worker for each processor that the container may use; nginx itself would count those of the host. */
export function workerProcesses(processors: number): number {
  return Math.max(1, Math.ceil(processors));
}

/** What nginx needs beside what every service has: its numeric user, no capability and a read-only root are enough for the rest. */
export function gatewayContainer(memory: Size, processors: number): Partial<ServiceProps> {
  const address = `http://127.0.0.1:${HEALTH_PORT}${HEALTH_PATH}`;
  return {
    // The image's entry point reports what it would like to edit in /etc/nginx, and cannot.
    environment: { NGINX_ENTRYPOINT_QUIET_LOGS: '1' },
    mounts: [Mount.tmpfs(TEMPORARY_DIRECTORY, { size: temporarySize(memory) })],
    limits: ResourceLimits.of({ cpus: processors, memory, pids: PROCESSES }),
    // The slim flavour has no curl, the Debian one no wget.
    healthCheck: HealthCheck.shell(`curl -fsSo /dev/null ${address} || wget -qO /dev/null ${address}`),
  };
}
