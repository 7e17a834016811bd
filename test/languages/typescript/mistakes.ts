import { App, Findings, Image, Port, RedisCache, Service, Size, Stack } from 'cdk-compose';

const app = new App();
const shop = new Stack(app, 'shop');

attempt(() => new RedisCache(shop, 'cache', { maxMemory: Size.mebibytes(1) }));

for (const name of ['api', 'admin']) {
  new Service(shop, name, { image: Image.of('ghcr.io/acme/web', 'latest'), ports: [Port.tcp(80).publishedOn(8080)] });
}
Findings.of(shop).warn('acme:owner.missing', 'nobody answers for this stack', 'say who in its description');
attempt(() => app.synth());

function attempt(call: () => unknown): void {
  try {
    call();
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n\n`);
  }
}
