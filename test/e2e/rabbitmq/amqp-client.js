/*
 * As much of AMQP 0-9-1 as the tests need, without a library: runs the steps of its argument one by one and prints
 * what came of each, as JSON.
 *
 *   ["publish", exchange, key, text]  -> "confirmed"
 *   ["get", queue]                    -> text of the message, or null
 *   ["reject", queue]                 -> text of the message, which goes to the dead letters
 *   ["declare", queue]                -> "declared", or the broker's refusal
 */
'use strict';
const net = require('node:net');

const METHOD = 1, HEADER = 2, BODY = 3, FRAME_END = 0xce;
const PERSISTENT = [0x10, 0x00, 2];

const url = new URL(process.env.RABBITMQ_URL);
const short = (value) => [value >> 8, value & 255];
const long = (value) => [...short(value >>> 16), ...short(value & 0xffff)];
const shortText = (text) => [Buffer.byteLength(text), ...Buffer.from(text)];
const longText = (text) => [...long(Buffer.byteLength(text)), ...Buffer.from(text)];
const emptyTable = long(0);

const socket = net.connect(Number(url.port), url.hostname);
const waiting = [];
const frames = [];
let input = Buffer.alloc(0);

socket.on('data', (data) => {
  input = Buffer.concat([input, data]);
  while (input.length >= 7 && input.length >= input.readUInt32BE(3) + 8) {
    const size = input.readUInt32BE(3);
    frames.push({ type: input[0], payload: input.subarray(7, 7 + size) });
    input = input.subarray(size + 8);
    waiting.shift()?.();
  }
});
socket.on('error', (error) => fail(error.message));
socket.on('close', () => fail('the broker closed the connection'));

function fail(message) {
  console.error(message);
  process.exit(1);
}

async function next() {
  if (frames.length === 0) await new Promise((resolve) => waiting.push(resolve));
  return frames.shift();
}

function send(type, channel, payload) {
  socket.write(Buffer.from([type, ...short(channel), ...long(payload.length), ...payload, FRAME_END]));
}

const call = (channel, [classId, methodId], ...args) => send(METHOD, channel, [...short(classId), ...short(methodId), ...args.flat()]);

/** The arguments of the method that comes next, or a refusal when the broker closes the channel or the connection. */
async function answer(...expected) {
  const { payload } = await next();
  const method = `${payload.readUInt16BE(0)}.${payload.readUInt16BE(2)}`;
  if (method === '20.40' || method === '10.50') {
    return { refusal: `${payload.readUInt16BE(4)} ${payload.subarray(7, 7 + payload[6])}` };
  }
  if (!expected.includes(method)) fail(`expected ${expected}, got ${method}`);
  return { method, args: payload.subarray(4) };
}

async function connect() {
  socket.write('AMQP\x00\x00\x09\x01', 'latin1');
  await answer('10.10');
  call(0, [10, 11], emptyTable, shortText('PLAIN'), longText(`\0${decodeURIComponent(url.username)}\0${decodeURIComponent(url.password)}`), shortText('en_US'));
  const { args, refusal } = await answer('10.30');
  if (refusal) fail(refusal);
  call(0, [10, 31], [...args.subarray(0, 6)], short(0));
  call(0, [10, 40], shortText(decodeURIComponent(url.pathname.slice(1)) || '/'), shortText(''), [0]);
  await answer('10.41');
  await openChannel();
}

let channel = 0;
async function openChannel() {
  channel += 1;
  call(channel, [20, 10], shortText(''));
  await answer('20.11');
  call(channel, [85, 10], [0]);
  await answer('85.11');
}

/** A refusal closes the channel. */
async function refused(refusal) {
  call(channel, [20, 41]);
  await openChannel();
  return refusal;
}

async function get(queue) {
  call(channel, [60, 70], short(0), shortText(queue), [0]);
  const { method, args, refusal } = await answer('60.71', '60.72');
  if (refusal || method === '60.72') return { text: refusal ? await refused(refusal) : null };
  await next();
  return { text: (await next()).payload.toString(), tag: [...args.subarray(0, 8)] };
}

const STEPS = {
  async publish(exchange, key, text) {
    call(channel, [60, 40], short(0), shortText(exchange), shortText(key), [0]);
    send(HEADER, channel, [...short(60), ...short(0), ...long(0), ...long(Buffer.byteLength(text)), ...PERSISTENT]);
    send(BODY, channel, [...Buffer.from(text)]);
    const { refusal } = await answer('60.80');
    return refusal ? refused(refusal) : 'confirmed';
  },
  async get(queue) {
    const { text, tag } = await get(queue);
    if (tag) call(channel, [60, 80], tag, [0]);
    return text;
  },
  async reject(queue) {
    const { text, tag } = await get(queue);
    if (tag) call(channel, [60, 90], tag, [0]);
    return text;
  },
  async declare(queue) {
    call(channel, [50, 10], short(0), shortText(queue), [2], emptyTable);
    const { refusal } = await answer('50.11');
    return refusal ? refused(refusal) : 'declared';
  },
};

async function main() {
  await connect();
  const results = [];
  for (const [step, ...args] of JSON.parse(process.argv[2])) {
    results.push(await STEPS[step](...args));
  }
  console.log(JSON.stringify(results));
  process.exit(0);
}

void main();
