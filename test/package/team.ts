import { Construct } from 'constructs';
import { App, HealthCheck, Image, RedisCache, Service, Size, Stack } from 'cdk-compose';

/** A part of the library with the team's own settings. */
class TeamCache extends RedisCache {
  constructor(scope: Construct, id: string) {
    super(scope, id, { maxMemory: Size.mebibytes(256) });
  }
}

/** What the team runs everywhere. */
class Platform extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const api = new Service(this, 'api', { image: Image.of('ghcr.io/acme/api', '1.4.2'), healthCheck: HealthCheck.http(3000, '/healthz') });
    api.connectTo(new TeamCache(this, 'cache'));
  }
}

const app = new App();
new Platform(new Stack(app, 'team'), 'platform');
app.synth();
