import { Provider } from '../../src/resources/provider';

test('has options of one value or several, and never changes itself', () => {
  const provider = Provider.of('awesomecloud').withOption('type', 'mysql');

  expect(provider.withOption('zone', 'a', 'b')._render()).toEqual({ type: 'awesomecloud', options: { type: ['mysql'], zone: ['a', 'b'] } });
  expect(provider.withOption('type', 'postgres')._render()).toEqual({ type: 'awesomecloud', options: { type: ['postgres'] } });
  expect(provider._render()).toEqual({ type: 'awesomecloud', options: { type: ['mysql'] } });
});

test.each([
  [() => Provider.of(''), 'the type of a provider is empty; give one [provider.type]'],
  [() => Provider.of('compose'), "'compose' is no provider, and Docker Compose refuses it; name a plugin of Docker or a command [provider.type]"],
  [() => Provider.of('a').withOption('', 'b'), 'the name of a provider option is empty; give one [provider.option]'],
])('refuses what Compose refuses (%#)', (make, message) => {
  expect(make).toThrow(message);
});
