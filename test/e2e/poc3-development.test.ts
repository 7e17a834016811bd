import { Poc3Stack } from '../../src/stacks/poc3';
import { Browser } from './poc3/browser';
import { describeCache } from './poc3/cache-tests';
import { describeDatabases } from './poc3/database-tests';
import { describeEventHub } from './poc3/event-hub-tests';
import type { Subject } from './poc3/gateway-tests';
import { describePolicies, describeRoutes, describeTransport } from './poc3/gateway-tests';
import { describeLimits } from './poc3/limits-tests';
import { describeOutage } from './poc3/outage-tests';
import { APPLICATIONS, Programs } from './poc3/programs';
import { RunningPoc3 } from './poc3/running-poc3';

const API = ['api_gateway'];
const FRONTENDS = Object.keys(APPLICATIONS).filter((name) => !API.includes(name));

const programs = new Programs();
let running: Subject | undefined;

function subject(): Subject {
  if (!running) {
    throw new Error('POC-3 did not start');
  }
  return running;
}

beforeAll(async () => {
  await programs.start(API);
  await programs.start(FRONTENDS);
  const poc3 = await RunningPoc3.start('e2e-poc3-development', { define: (app, id) => void new Poc3Stack(app, id) });
  running = { poc3, browser: new Browser(poc3.read('certificates/localhost.crt')), programs };
}, 600_000);

afterAll(async () => {
  running?.poc3.stop();
  await programs.stopAll();
}, 120_000);

describe('the way in', () => describeTransport(subject));
describe('the routes', () => describeRoutes(subject));
describe('the policies', () => describePolicies(subject));
describe('an outage', () => describeOutage(subject));
describe('the rate limits', () => describeLimits(subject));
describe('a database', () => describeDatabases(subject));
describe('the event hub', () => describeEventHub(subject));
describe('the cache', () => describeCache(subject));
