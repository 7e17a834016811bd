import jsii
from cdk_compose import (
    App, Config, Connection, Duration, Exchange, Findings, HealthCheck, IConnectable, Image, IRule, Job, Mount, NginxGateway,
    Port, PostgresDatabase, Queue, RabbitMqBroker, RateLimit, RedisCache, Route, Rules, Service, Size, Stack, Variable,
)
from constructs import Construct


@jsii.implements(IConnectable)
class MailRelay(Construct):
    """A construct of the user's own, that others connect to."""

    def __init__(self, scope, id, host):
        super().__init__(scope, id)
        key = Variable.secret(self, "MAIL_API_KEY", description="key of the mail provider")
        region = Variable.optional(self, "REGION", description="where mail is sent from", default_value="eu-central-1")
        self.service = Service(
            self, "Default",
            image=Image.of("ghcr.io/acme/relay", "2.0.1"),
            environment={"UPSTREAM": f"smtps://key:{key.text}@{host}/{region.text}"},
            health_check=HealthCheck.tcp(1025, interval=Duration.seconds(5)),
        )

    @jsii.member(jsii_name="connectionFor")
    def connection_for(self, client):
        name = self.service.service_name
        return Connection.to(self.service, "mail", url=f"smtp://{name}:1025", settings={"HOST": name})


@jsii.implements(IRule)
class Mirror:
    """A rule of the user's own."""

    @property
    @jsii.member(jsii_name="id")
    def id(self):
        return "acme:image.mirror"

    @jsii.member(jsii_name="check")
    def check(self, stack, report):
        for service in stack.services:
            image = service.value("image")
            if image.startswith("grafana/"):
                report.warn(service, f"'{image}' does not come from the mirror", f"write 'mirror.acme.com/{image}'")


app = App()
Rules.of(app).add(Mirror())
shop = Stack(app, "shop", description="What the shop is made of.")

orders = PostgresDatabase(
    shop, "orders",
    extensions=["pgcrypto"],
    memory=Size.gibibytes(1),
    settings={"log_min_duration_statement": "250ms"},
    ports=[Port.tcp(5432).published_on(5433)],
)
events = Exchange.topic("events")
mails = Queue.quorum("mails").bound_to(events, "mail.#").with_time_to_live(Duration.hours(1)).with_argument("x-delivery-limit", 5)
broker = RabbitMqBroker(shop, "broker", queues=[mails], application_permissions={"configure": "^$"})
cache = RedisCache(shop, "cache", max_memory=Size.mebibytes(64))
mail = MailRelay(shop, "mail", "mail.example.com")

api = Service(
    shop, "api",
    image=Image.of("ghcr.io/acme/api", "1.4.2"),
    command=["serve", "--motd", 'costs $5 & "more"'],
    environment={"TEXT": "no", "LINES": "one\ntwo\t€ 🎉\n", "SHIPPING_FEE": "$5"},
    mounts=[Mount.bind("./uploads", "/uploads")],
    health_check=HealthCheck.http(3000, "/healthz"),
)
for target in [orders, broker, cache, mail]:
    api.connect_to(target)
api.add_config(Config(shop, "motd", path="api/motd", content="Hello ${NAME}, that is $1.\n"), target="/etc/motd")
api.override("deploy.resources.limits.pids", 200)
Job(shop, "migrations", image=Image.of("ghcr.io/acme/migrations", "1.4.2")).connect_to(orders.owner, prefix="db")

grafana = Service(shop, "grafana", image=Image.of("grafana/grafana", "latest"))
Findings.of(grafana).acknowledge("image.floating", "the demo shows the newest")

gateway = NginxGateway(shop, "gateway", ports=[Port.tcp(80).published_on(8080)])
gateway.add_route(Route.prefix("/api/").to(api.endpoint(3000)).stripped(), rate_limit=RateLimit.per_minute(100).burst(20))
gateway.add_route(Route.exact("/").redirected_to("/api/"))

app.synth()
