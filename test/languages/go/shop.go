package main

import (
	"fmt"
	"strings"

	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	compose "github.com/cdk-compose/cdk-compose-go/cdkcompose"
)

// MailRelay is a construct of the user's own, that others connect to.
type MailRelay struct {
	constructs.Construct
	service compose.Service
}

func NewMailRelay(scope constructs.Construct, id string, host string) *MailRelay {
	relay := &MailRelay{}
	constructs.NewConstruct_Override(relay, scope, &id)
	key := compose.Variable_Secret(relay, jsii.String("MAIL_API_KEY"), &compose.VariableOptions{Description: jsii.String("key of the mail provider")})
	region := compose.Variable_Optional(relay, jsii.String("REGION"), &compose.OptionalVariableOptions{
		Description:  jsii.String("where mail is sent from"),
		DefaultValue: jsii.String("eu-central-1"),
	})
	relay.service = compose.NewService(relay, jsii.String("Default"), &compose.ServiceProps{
		Image:       compose.Image_Of(jsii.String("ghcr.io/acme/relay"), jsii.String("2.0.1")),
		Environment: &map[string]*string{"UPSTREAM": jsii.String(fmt.Sprintf("smtps://key:%s@%s/%s", *key.Text(), host, *region.Text()))},
		HealthCheck: compose.HealthCheck_Tcp(jsii.Number(1025), &compose.HealthCheckOptions{Interval: compose.Duration_Seconds(jsii.Number(5))}),
	})
	return relay
}

func (relay *MailRelay) ConnectionFor(client compose.IService) compose.Connection {
	name := relay.service.ServiceName()
	return compose.Connection_To(relay.service, jsii.String("mail"), &compose.ConnectionOptions{
		Url:      jsii.String("smtp://" + *name + ":1025"),
		Settings: &map[string]*string{"HOST": name},
	})
}

// Mirror is a rule of the user's own.
type Mirror struct{}

func (Mirror) Id() *string {
	return jsii.String("acme:image.mirror")
}

func (Mirror) Check(stack compose.StackModel, report compose.RuleReport) {
	for _, service := range *stack.Services() {
		image := service.Value(jsii.String("image")).(string)
		if strings.HasPrefix(image, "grafana/") {
			report.Warn(service, jsii.String(fmt.Sprintf("'%s' does not come from the mirror", image)), jsii.String(fmt.Sprintf("write 'mirror.acme.com/%s'", image)))
		}
	}
}

func main() {
	defer jsii.Close()

	app := compose.NewApp(nil)
	compose.Rules_Of(app).Add(&Mirror{})
	shop := compose.NewStack(app, jsii.String("shop"), &compose.StackProps{Description: jsii.String("What the shop is made of.")})

	orders := compose.NewPostgresDatabase(shop, jsii.String("orders"), &compose.PostgresDatabaseProps{
		Extensions: jsii.Strings("pgcrypto"),
		Memory:     compose.Size_Gibibytes(jsii.Number(1)),
		Settings:   &map[string]*string{"log_min_duration_statement": jsii.String("250ms")},
		Ports:      &[]compose.Port{compose.Port_Tcp(jsii.Number(5432)).PublishedOn(jsii.Number(5433))},
	})
	events := compose.Exchange_Topic(jsii.String("events"))
	mails := compose.Queue_Quorum(jsii.String("mails")).BoundTo(events, jsii.String("mail.#")).
		WithTimeToLive(compose.Duration_Hours(jsii.Number(1))).WithArgument(jsii.String("x-delivery-limit"), 5)
	broker := compose.NewRabbitMqBroker(shop, jsii.String("broker"), &compose.RabbitMqBrokerProps{
		Queues:                 &[]compose.Queue{mails},
		ApplicationPermissions: &compose.BrokerPermissions{Configure: jsii.String("^$")},
	})
	cache := compose.NewRedisCache(shop, jsii.String("cache"), &compose.RedisCacheProps{MaxMemory: compose.Size_Mebibytes(jsii.Number(64))})
	mail := NewMailRelay(shop, "mail", "mail.example.com")

	api := compose.NewService(shop, jsii.String("api"), &compose.ServiceProps{
		Image:       compose.Image_Of(jsii.String("ghcr.io/acme/api"), jsii.String("1.4.2")),
		Command:     jsii.Strings("serve", "--motd", `costs $5 & "more"`),
		Environment: &map[string]*string{"TEXT": jsii.String("no"), "LINES": jsii.String("one\ntwo\t€ 🎉\n"), "SHIPPING_FEE": jsii.String("$5")},
		Mounts:      &[]compose.Mount{compose.Mount_Bind(jsii.String("./uploads"), jsii.String("/uploads"), nil)},
		HealthCheck: compose.HealthCheck_Http(jsii.Number(3000), jsii.String("/healthz"), nil),
	})
	for _, target := range []compose.IConnectable{orders, broker, cache, mail} {
		api.ConnectTo(target, nil)
	}
	motd := compose.NewConfig(shop, jsii.String("motd"), &compose.ConfigProps{
		Path:    jsii.String("api/motd"),
		Content: jsii.String("Hello ${NAME}, that is $1.\n"),
	})
	api.AddConfig(motd, &compose.FileOptions{Target: jsii.String("/etc/motd")})
	api.Override(jsii.String("deploy.resources.limits.pids"), 200)
	migrations := compose.NewJob(shop, jsii.String("migrations"), &compose.JobProps{
		Image: compose.Image_Of(jsii.String("ghcr.io/acme/migrations"), jsii.String("1.4.2")),
	})
	migrations.ConnectTo(orders.Owner(), &compose.ConnectOptions{Prefix: jsii.String("db")})

	grafana := compose.NewService(shop, jsii.String("grafana"), &compose.ServiceProps{
		Image: compose.Image_Of(jsii.String("grafana/grafana"), jsii.String("latest")),
	})
	compose.Findings_Of(grafana).Acknowledge(jsii.String("image.floating"), jsii.String("the demo shows the newest"))

	gateway := compose.NewNginxGateway(shop, jsii.String("gateway"), &compose.NginxGatewayProps{
		Ports: &[]compose.Port{compose.Port_Tcp(jsii.Number(80)).PublishedOn(jsii.Number(8080))},
	})
	gateway.AddRoute(
		compose.Route_Prefix(jsii.String("/api/")).To(api.Endpoint(jsii.Number(3000))).Stripped(),
		&compose.RouteOptions{RateLimit: compose.RateLimit_PerMinute(jsii.Number(100)).Burst(jsii.Number(20))},
	)
	gateway.AddRoute(compose.Route_Exact(jsii.String("/")).RedirectedTo(jsii.String("/api/"), nil), nil)

	app.Synth()
}
