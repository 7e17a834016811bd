import { Duration } from '../../src/core';
import { Deployment, DeploymentMode, EndpointMode } from '../../src/resources/deployment';

test('says all that a swarm reads', () => {
  const rollout = { parallelism: 2, delay: Duration.seconds(10), failureAction: 'pause', monitor: Duration.minutes(1), maxFailureRatio: 0.1, startFirst: true };
  const rendered = { parallelism: 2, delay: '10s', failureAction: 'pause', monitor: '1m', maxFailureRatio: 0.1, order: 'start-first' };
  const deployment = Deployment.of({
    mode: DeploymentMode.REPLICATED, replicas: 3, endpointMode: EndpointMode.DNS_ROUND_ROBIN, labels: { a: 'b' }, constraints: ['node.role==worker'],
    spreadOver: ['node.labels.zone'], maxReplicasPerNode: 2, update: rollout, rollback: rollout,
    restart: { condition: 'on-failure', delay: Duration.seconds(5), maxAttempts: 3, window: Duration.minutes(2) },
  });

  expect(deployment._render()).toEqual({
    mode: 'replicated', replicas: 3, endpointMode: 'dnsrr', labels: { a: 'b' },
    placement: { constraints: ['node.role==worker'], preferences: [{ spread: 'node.labels.zone' }], maxReplicasPerNode: 2 },
    updateConfig: rendered, rollbackConfig: rendered,
    restartPolicy: { condition: 'on-failure', delay: '5s', maxAttempts: 3, window: '2m' },
  });
});

test.each([
  [{ update: { failureAction: 'stop' } }, "'stop' is no failure action; use one of 'pause', 'continue', 'rollback' [deployment.value]"],
  [{ rollback: { failureAction: 'rollback' } }, "'rollback' is no failure action; use one of 'pause', 'continue' [deployment.value]"],
  [{ restart: { condition: 'always' } }, "'always' is no restart condition; use one of 'none', 'on-failure', 'any' [deployment.value]"],
  [{ replicas: 1.5 }, "'replicas' is 1.5; give a whole number from 0 on [deployment.value]"],
  [{ maxReplicasPerNode: -1 }, "'maxReplicasPerNode' is -1; give a whole number from 0 on [deployment.value]"],
  [{ restart: { maxAttempts: 0.5 } }, "'maxAttempts' is 0.5; give a whole number from 0 on [deployment.value]"],
  [{ update: { parallelism: -1 } }, "'parallelism' is -1; give a whole number from 0 on [deployment.value]"],
  [{ update: { maxFailureRatio: 2 } }, "'maxFailureRatio' is 2; give a share from 0 to 1 [deployment.value]"],
])('refuses what no swarm takes (%#)', (options, message) => {
  expect(() => Deployment.of(options)).toThrow(message);
});
