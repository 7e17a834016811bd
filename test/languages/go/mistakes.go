package main

import (
	"fmt"

	"github.com/aws/jsii-runtime-go"
	compose "github.com/cdk-compose/cdk-compose-go/cdkcompose"
)

func main() {
	defer jsii.Close()

	app := compose.NewApp(nil)
	shop := compose.NewStack(app, jsii.String("shop"), nil)

	attempt(func() {
		compose.NewRedisCache(shop, jsii.String("cache"), &compose.RedisCacheProps{MaxMemory: compose.Size_Mebibytes(jsii.Number(1))})
	})

	for _, name := range []string{"api", "admin"} {
		compose.NewService(shop, jsii.String(name), &compose.ServiceProps{
			Image: compose.Image_Of(jsii.String("ghcr.io/acme/web"), jsii.String("latest")),
			Ports: &[]compose.Port{compose.Port_Tcp(jsii.Number(80)).PublishedOn(jsii.Number(8080))},
		})
	}
	compose.Findings_Of(shop).Warn(jsii.String("acme:owner.missing"), jsii.String("nobody answers for this stack"), jsii.String("say who in its description"))
	attempt(func() { app.Synth() })
}

func attempt(call func()) {
	defer func() {
		if problem := recover(); problem != nil {
			fmt.Printf("%v\n\n", problem)
		}
	}()
	call()
}
