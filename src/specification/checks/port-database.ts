import { serviceRule } from './entry-rule';
import { EVERY_ADDRESS } from './published-port';
import { hasContainer, number, records } from './values';

/** Ports of the container by which databases and brokers are known. */
const STORES: { readonly [port: number]: string } = {
  1433: 'SQL Server', 1521: 'Oracle', 2379: 'etcd', 3306: 'MySQL', 5432: 'PostgreSQL', 5672: 'RabbitMQ', 5984: 'CouchDB', 6379: 'Redis', 7687: 'Neo4j',
  8086: 'InfluxDB', 9042: 'Cassandra', 9092: 'Kafka', 9200: 'Elasticsearch', 11211: 'Memcached', 26257: 'CockroachDB', 27017: 'MongoDB',
};

/** The engine opens such a port through the firewall of most hosts. */
export const portDatabase = serviceRule(
  { id: 'port.database', about: 'Databases and brokers are published on single addresses of the host, not on every one.', pack: 'baseline', keys: ['ports'] },
  ({ name, body }, report) => {
    const known = new Set<number>();
    for (const [index, { target, host_ip: address }] of hasContainer(body) && body.network_mode !== 'host' ? records(body.ports) : []) {
      const everywhere = address === undefined || EVERY_ADDRESS.some((every) => every === address);
      const port = everywhere ? number(target) ?? 0 : 0;
      const store = STORES[port];
      if (store !== undefined && !known.has(port)) {
        known.add(port);
        report({
          at: `ports[${index}]`,
          message: `'${name}' publishes ${port}, the port of ${store}, on every interface of the host`,
          fix: 'publish it on 127.0.0.1, or not at all: services of the stack reach it over their network',
        });
      }
    }
  },
);
