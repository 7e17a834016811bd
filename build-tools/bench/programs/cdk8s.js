/*
 * The nearest relative: the same services as a Deployment and a Service each, by cdk8s and its typed constructs.
 *
 *   node cdk8s.js <services> <output directory>
 */
'use strict';

const { App, Chart } = require('cdk8s');
const { Deployment, EnvValue, Probe, Volume } = require('cdk8s-plus-33');
const { print } = require('./print');
const { SHAPES } = require('./services');

const [, , count, outdir] = process.argv;

const start = performance.now();
const app = new App({ outdir });
const chart = new Chart(app, 'big');
const deployments = [];
for (let index = 0; index < Number(count); index++) {
  const deployment = new Deployment(chart, `service-${index}`, {
    containers: [{
      name: 'service',
      image: `ghcr.io/acme/service:1.4.${index}`,
      ports: [{ name: 'http', number: 8080 }, { name: 'metrics', number: 9090 }],
      envVariables: {
        NODE_ENV: EnvValue.fromValue('production'),
        DATABASE_URL: EnvValue.fromValue(`postgres://app@database-${index}:5432/app`),
        LOG_LEVEL: EnvValue.fromValue('info'),
        GREETING: EnvValue.fromValue('costs $5: yes'),
      },
      volumeMounts: [{ path: '/var/lib/service', volume: Volume.fromEmptyDir(chart, `data-${index}`, `data-${index}`) }],
      liveness: Probe.fromCommand(['wget', '-q', '--spider', `http://127.0.0.1:8080/healthz/${index}`]),
    }],
  });
  deployment.exposeViaService();
  SHAPES.tree(index).forEach((other) => deployment.node.addDependency(deployments[other]));
  deployments.push(deployment);
}
app.synth();
print(performance.now() - start);
