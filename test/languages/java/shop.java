import io.github.cdkcompose.App;
import io.github.cdkcompose.BrokerPermissions;
import io.github.cdkcompose.Config;
import io.github.cdkcompose.ConnectOptions;
import io.github.cdkcompose.Connection;
import io.github.cdkcompose.ConnectionOptions;
import io.github.cdkcompose.Duration;
import io.github.cdkcompose.Exchange;
import io.github.cdkcompose.FileOptions;
import io.github.cdkcompose.Findings;
import io.github.cdkcompose.HealthCheck;
import io.github.cdkcompose.HealthCheckOptions;
import io.github.cdkcompose.IConnectable;
import io.github.cdkcompose.IRule;
import io.github.cdkcompose.IService;
import io.github.cdkcompose.Image;
import io.github.cdkcompose.Job;
import io.github.cdkcompose.Mount;
import io.github.cdkcompose.NginxGateway;
import io.github.cdkcompose.OptionalVariableOptions;
import io.github.cdkcompose.Port;
import io.github.cdkcompose.PostgresDatabase;
import io.github.cdkcompose.Queue;
import io.github.cdkcompose.RabbitMqBroker;
import io.github.cdkcompose.RateLimit;
import io.github.cdkcompose.RedisCache;
import io.github.cdkcompose.Route;
import io.github.cdkcompose.RouteOptions;
import io.github.cdkcompose.RuleReport;
import io.github.cdkcompose.Rules;
import io.github.cdkcompose.Service;
import io.github.cdkcompose.ServiceModel;
import io.github.cdkcompose.Size;
import io.github.cdkcompose.Stack;
import io.github.cdkcompose.StackModel;
import io.github.cdkcompose.Variable;
import io.github.cdkcompose.VariableOptions;
import java.util.List;
import java.util.Map;
import software.constructs.Construct;

public class Shop {
  /** A construct of the user's own, that others connect to. */
  static class MailRelay extends Construct implements IConnectable {
    final Service service;

    MailRelay(Construct scope, String id, String host) {
      super(scope, id);
      Variable key = Variable.secret(this, "MAIL_API_KEY", VariableOptions.builder().description("key of the mail provider").build());
      Variable region = Variable.optional(this, "REGION", OptionalVariableOptions.builder()
          .description("where mail is sent from").defaultValue("eu-central-1").build());
      service = Service.Builder.create(this, "Default")
          .image(Image.of("ghcr.io/acme/relay", "2.0.1"))
          .environment(Map.of("UPSTREAM", "smtps://key:" + key + "@" + host + "/" + region))
          .healthCheck(HealthCheck.tcp(1025, HealthCheckOptions.builder().interval(Duration.seconds(5)).build()))
          .build();
    }

    @Override
    public Connection connectionFor(IService client) {
      String name = service.getServiceName();
      return Connection.to(service, "mail", ConnectionOptions.builder().url("smtp://" + name + ":1025").settings(Map.of("HOST", name)).build());
    }
  }

  /** A rule of the user's own. */
  static class Mirror implements IRule {
    @Override
    public String getId() {
      return "acme:image.mirror";
    }

    @Override
    public void check(StackModel stack, RuleReport report) {
      for (ServiceModel service : stack.getServices()) {
        String image = (String) service.value("image");
        if (image.startsWith("grafana/")) {
          report.warn(service, "'" + image + "' does not come from the mirror", "write 'mirror.acme.com/" + image + "'");
        }
      }
    }
  }

  public static void main(String[] args) {
    App app = new App();
    Rules.of(app).add(new Mirror());
    Stack shop = Stack.Builder.create(app, "shop").description("What the shop is made of.").build();

    PostgresDatabase orders = PostgresDatabase.Builder.create(shop, "orders")
        .extensions(List.of("pgcrypto"))
        .memory(Size.gibibytes(1))
        .settings(Map.of("log_min_duration_statement", "250ms"))
        .ports(List.of(Port.tcp(5432).publishedOn(5433)))
        .build();
    Exchange events = Exchange.topic("events");
    RabbitMqBroker broker = RabbitMqBroker.Builder.create(shop, "broker")
        .queues(List.of(Queue.quorum("mails").boundTo(events, "mail.#").withTimeToLive(Duration.hours(1)).withArgument("x-delivery-limit", 5)))
        .applicationPermissions(BrokerPermissions.builder().configure("^$").build())
        .build();
    RedisCache cache = RedisCache.Builder.create(shop, "cache").maxMemory(Size.mebibytes(64)).build();
    MailRelay mail = new MailRelay(shop, "mail", "mail.example.com");

    Service api = Service.Builder.create(shop, "api")
        .image(Image.of("ghcr.io/acme/api", "1.4.2"))
        .command(List.of("serve", "--motd", "costs $5 & \"more\""))
        .environment(Map.of("TEXT", "no", "LINES", "one\ntwo\t€ 🎉\n", "SHIPPING_FEE", "$5"))
        .mounts(List.of(Mount.bind("./uploads", "/uploads")))
        .healthCheck(HealthCheck.http(3000, "/healthz"))
        .build();
    for (IConnectable target : List.of(orders, broker, cache, mail)) {
      api.connectTo(target);
    }
    Config motd = Config.Builder.create(shop, "motd").path("api/motd").content("Hello ${NAME}, that is $1.\n").build();
    api.addConfig(motd, FileOptions.builder().target("/etc/motd").build());
    api.override("deploy.resources.limits.pids", 200);
    Job.Builder.create(shop, "migrations").image(Image.of("ghcr.io/acme/migrations", "1.4.2")).build()
        .connectTo(orders.getOwner(), ConnectOptions.builder().prefix("db").build());

    Service grafana = Service.Builder.create(shop, "grafana").image(Image.of("grafana/grafana", "latest")).build();
    Findings.of(grafana).acknowledge("image.floating", "the demo shows the newest");

    NginxGateway gateway = NginxGateway.Builder.create(shop, "gateway").ports(List.of(Port.tcp(80).publishedOn(8080))).build();
    gateway.addRoute(Route.prefix("/api/").to(api.endpoint(3000)).stripped(), RouteOptions.builder().rateLimit(RateLimit.perMinute(100).burst(20)).build());
    gateway.addRoute(Route.exact("/").redirectedTo("/api/"));

    app.synth();
  }
}
