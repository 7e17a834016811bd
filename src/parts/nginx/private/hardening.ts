/** Ports inside the container; below 1024 because the engine lets every user of a container bind them. */
export const HTTP_PORT = 80;
export const HTTPS_PORT = 443;

/** Loopback of the container only: the health check asks here, nobody else can. */
export const HEALTH_PORT = 8080;
export const HEALTH_PATH = '/healthz';

/** Where the one configuration file is mounted. */
export const CONFIGURATION_PATH = '/etc/nginx/nginx.conf';

/** Process id and temporary files: request bodies, and responses that are about to be cached. */
export const TEMPORARY_DIRECTORY = '/tmp';

/** Response caches, one folder each. */
export const CACHE_DIRECTORY = '/var/cache/nginx';

/** Loopback, and the addresses that are never routed on the internet. */
export const PRIVATE_NETWORKS = ['127.0.0.0/8', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '::1', 'fc00::/7'];
