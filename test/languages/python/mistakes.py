from cdk_compose import App, Findings, Image, Port, RedisCache, Service, Size, Stack


def attempt(call):
    try:
        call()
    except RuntimeError as error:
        print(error, end="\n\n")


app = App()
shop = Stack(app, "shop")

attempt(lambda: RedisCache(shop, "cache", max_memory=Size.mebibytes(1)))

for name in ["api", "admin"]:
    Service(shop, name, image=Image.of("ghcr.io/acme/web", "latest"), ports=[Port.tcp(80).published_on(8080)])
Findings.of(shop).warn("acme:owner.missing", "nobody answers for this stack", "say who in its description")
attempt(app.synth)
