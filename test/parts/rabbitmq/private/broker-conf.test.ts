import { renderBrokerConf, renderPlugins } from '../../../../src/parts/rabbitmq/private/broker-conf';

const SETTINGS = { memory: 2 ** 29, diskFreeLimit: 2 ** 30, settings: {} };

describe('the configuration of the broker', () => {
  test('reads as a whole', () => {
    expect(renderBrokerConf(SETTINGS)).toMatchSnapshot();
  });

  test("ends with the user's own settings, sorted", () => {
    expect(renderBrokerConf({ ...SETTINGS, settings: { heartbeat: '30', channel_max: '128' } })).toMatch(/\n\nchannel_max = 128\nheartbeat = 30\n$/);
  });
});

test('plugins are a sorted Erlang list', () => {
  expect(renderPlugins(['rabbitmq_prometheus', 'rabbitmq_management'])).toBe('[rabbitmq_management,rabbitmq_prometheus].\n');
});
