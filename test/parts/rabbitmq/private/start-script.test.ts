import { HEALTH_COMMAND, renderStartScript } from '../../../../src/parts/rabbitmq/private/start-script';

test('the start script reads as a whole', () => {
  expect(renderStartScript()).toMatchSnapshot();
});

test('the health check asks the port before it starts anything costly', () => {
  expect(HEALTH_COMMAND).toEqual(['bash', '-c', 'exec 3<>/dev/tcp/127.0.0.1/5672 && rabbitmq-diagnostics --quiet check_local_alarms']);
});
