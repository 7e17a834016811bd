/*
 * A service of POC-3 inside the network: uses its database, the event hub and the cache with nothing but its own environment,
 * tries its password on the other databases, and prints what came of it as JSON.
 *
 *   node client.js auth
 */
'use strict';
const amqp = require('amqplib');
const { Redis } = require('ioredis');
const { Client } = require('pg');

const [, , service] = process.argv;
const environment = (name) => process.env[name] ?? fail(`no ${name}`);
const OTHERS = ['auth_db', 'payments_db', 'admin_db', 'profile_db'].filter((name) => name !== `${service}_db`);

function fail(message) {
  throw new Error(message);
}

async function query(connectionString, text) {
  const client = new Client({ connectionString, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    return (await client.query({ text, rowMode: 'array' })).rows.flat();
  } catch (error) {
    return error.code;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function event() {
  const connection = await amqp.connect(environment('RABBITMQ_URL'));
  const channel = await connection.createConfirmChannel();
  // What a profile service publishes only the audit gets.
  const queue = service === 'profile' ? 'admin.events.queue' : `${service}.events.queue`;
  await channel.purgeQueue(queue);
  channel.publish('events', `${service}.user.login`, Buffer.from(`from ${service}`), { persistent: true });
  await channel.waitForConfirms();
  const message = await channel.get(queue, { noAck: true });
  await connection.close();
  return message && message.content.toString();
}

async function cached() {
  const redis = new Redis(environment('REDIS_URL'));
  await redis.set(`color of ${service}`, 'blue');
  const value = await redis.get(`color of ${service}`);
  redis.disconnect();
  return value;
}

async function main() {
  const url = environment(`${service.toUpperCase()}_DATABASE_URL`);
  const elsewhere = (host) => url.replace(`@${service}_db:`, `@${host}:`).replace(/[^/]+$/, host);
  const result = {
    database: await query(url, 'SELECT current_database(), current_user'),
    extensions: await query(url, 'SELECT extname FROM pg_extension ORDER BY 1'),
    others: await Promise.all(OTHERS.map((host) => query(elsewhere(host), 'SELECT 1'))),
    event: await event(),
    cached: await cached(),
  };
  console.log(JSON.stringify(result));
}

void main();
