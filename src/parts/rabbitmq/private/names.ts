import { ComposeError } from '../../../core/private/errors';
import { checkLiteral } from '../../../core/private/text';

/** Longest name and routing key that AMQP can carry, in bytes. */
const LONGEST = 255;

const CODES = { exchange: 'exchange.name', queue: 'queue.name' };

/** Refuses the name of an exchange or queue that the broker would refuse. */
export function checkBrokerName(what: keyof typeof CODES, name: string): void {
  checkLiteral(name, `the name of the ${what}`);
  const problem = name === '' ? 'is empty' : name.startsWith('amq.') ? "starts with 'amq.', which belongs to the broker" : tooLong(name);
  if (problem !== undefined) {
    throw new ComposeError(CODES[what], `${what} '${name}' cannot be declared, as its name ${problem}; give it a name of 1 to ${LONGEST} bytes`);
  }
}

/** Refuses a routing key that AMQP cannot carry. */
export function checkRoutingKey(key: string): void {
  checkLiteral(key, 'a routing key');
  const problem = tooLong(key);
  if (problem !== undefined) {
    throw new ComposeError('binding.routing-key', `the routing key '${key}' ${problem}; shorten it to ${LONGEST} bytes`);
  }
}

function tooLong(text: string): string | undefined {
  const bytes = Buffer.byteLength(text);
  return bytes > LONGEST ? `has ${bytes} bytes` : undefined;
}
