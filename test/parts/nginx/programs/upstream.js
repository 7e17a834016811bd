/*
 * A server behind a gateway under test: tells what it was asked, does what the query says, echoes WebSocket messages.
 *
 *   /anything?status=503&delay=200&header=Cache-Control:+no-cache&header=X-A:+b
 */
const { createHash } = require('node:crypto');
const { createServer } = require('node:http');

let requests = 0;

const server = createServer((request, response) => {
  requests += 1;
  // As an authorizer it does what the query says of the request that it is asked about.
  const { searchParams } = new URL(request.headers['x-original-uri'] ?? request.url, 'http://upstream');
  for (const header of searchParams.getAll('header')) {
    const [name, ...value] = header.split(': ');
    response.setHeader(name, value.join(': '));
  }
  response.statusCode = Number(searchParams.get('status') ?? 200);
  const body = JSON.stringify({ name: process.env.NAME, requests, method: request.method, url: request.url, headers: request.headers });
  setTimeout(() => response.end(body), Number(searchParams.get('delay') ?? 0));
});

server.on('upgrade', (request, socket) => {
  const key = `${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
  const accept = createHash('sha1').update(key).digest('base64');
  socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nX-Url: ${request.url}\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`);
  socket.on('data', (frame) => {
    if ((frame[0] & 0x0f) === 8) return socket.end(Buffer.from([0x88, 0]));
    // One short masked text frame at a time is all that the tests send.
    const length = frame[1] & 0x7f;
    const text = frame.subarray(6, 6 + length).map((byte, position) => byte ^ frame[2 + (position % 4)]);
    socket.write(Buffer.concat([Buffer.from([0x81, length]), text]));
  });
  socket.on('error', () => socket.destroy());
});

process.on('SIGTERM', () => process.exit(0));
server.listen(Number(process.env.PORT ?? 3000));
