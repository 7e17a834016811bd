import { Construct } from 'constructs';
import {
  App, Config, Connection, Duration, Exchange, Findings, HealthCheck, Image, Job, Mount, NginxGateway, Port, PostgresDatabase, Queue,
  RabbitMqBroker, RateLimit, RedisCache, Route, Rules, Service, Size, Stack, Variable,
} from 'cdk-compose';
import type { IConnectable, IRule, IService, RuleReport, StackModel } from 'cdk-compose';

/** A construct of the user's own, that others connect to. */
class MailRelay extends Construct implements IConnectable {
  public readonly service: Service;

  constructor(scope: Construct, id: string, host: string) {
    super(scope, id);
    const key = Variable.secret(this, 'MAIL_API_KEY', { description: 'key of the mail provider' });
    const region = Variable.optional(this, 'REGION', { description: 'where mail is sent from', defaultValue: 'eu-central-1' });
    this.service = new Service(this, 'Default', {
      image: Image.of('ghcr.io/acme/relay', '2.0.1'),
      environment: { UPSTREAM: `smtps://key:${key}@${host}/${region}` },
      healthCheck: HealthCheck.tcp(1025, { interval: Duration.seconds(5) }),
    });
  }

  public connectionFor(_client: IService): Connection {
    return Connection.to(this.service, 'mail', { url: `smtp://${this.service.serviceName}:1025`, settings: { HOST: this.service.serviceName } });
  }
}

/** A rule of the user's own. */
class Mirror implements IRule {
  public readonly id = 'acme:image.mirror';

  public check(stack: StackModel, report: RuleReport): void {
    for (const service of stack.services) {
      const image = String(service.value('image'));
      if (image.startsWith('grafana/')) {
        report.warn(service, `'${image}' does not come from the mirror`, `write 'mirror.acme.com/${image}'`);
      }
    }
  }
}

const app = new App();
Rules.of(app).add(new Mirror());
const shop = new Stack(app, 'shop', { description: 'What the shop is made of.' });

const orders = new PostgresDatabase(shop, 'orders', {
  extensions: ['pgcrypto'],
  memory: Size.gibibytes(1),
  settings: { log_min_duration_statement: '250ms' },
  ports: [Port.tcp(5432).publishedOn(5433)],
});
const events = Exchange.topic('events');
const broker = new RabbitMqBroker(shop, 'broker', {
  queues: [Queue.quorum('mails').boundTo(events, 'mail.#').withTimeToLive(Duration.hours(1)).withArgument('x-delivery-limit', 5)],
  applicationPermissions: { configure: '^$' },
});
const cache = new RedisCache(shop, 'cache', { maxMemory: Size.mebibytes(64) });
const mail = new MailRelay(shop, 'mail', 'mail.example.com');

const api = new Service(shop, 'api', {
  image: Image.of('ghcr.io/acme/api', '1.4.2'),
  command: ['serve', '--motd', 'costs $5 & "more"'],
  environment: { TEXT: 'no', LINES: 'one\ntwo\t€ 🎉\n', SHIPPING_FEE: '$5' },
  mounts: [Mount.bind('./uploads', '/uploads')],
  healthCheck: HealthCheck.http(3000, '/healthz'),
});
for (const target of [orders, broker, cache, mail]) {
  api.connectTo(target);
}
api.addConfig(new Config(shop, 'motd', { path: 'api/motd', content: 'Hello ${NAME}, that is $1.\n' }), { target: '/etc/motd' });
api.override('deploy.resources.limits.pids', 200);
new Job(shop, 'migrations', { image: Image.of('ghcr.io/acme/migrations', '1.4.2') }).connectTo(orders.owner, { prefix: 'db' });

const grafana = new Service(shop, 'grafana', { image: Image.of('grafana/grafana', 'latest') });
Findings.of(grafana).acknowledge('image.floating', 'the demo shows the newest');

const gateway = new NginxGateway(shop, 'gateway', { ports: [Port.tcp(80).publishedOn(8080)] });
gateway.addRoute(Route.prefix('/api/').to(api.endpoint(3000)).stripped(), { rateLimit: RateLimit.perMinute(100).burst(20) });
gateway.addRoute(Route.exact('/').redirectedTo('/api/'));

app.synth();
