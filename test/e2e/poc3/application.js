/*
 * The applications behind the gateway of POC-3, on the host or in a container: each tells what it was asked, does what
 * the query says, and echoes WebSocket messages.
 *
 *   APPLICATIONS=shell_app:4200,auth_mfe:4201   names and ports
 *   ADDRESS=0.0.0.0                             where they listen
 *
 *   /anything?status=503&delay=200&size=2000&type=text/css&cache=max-age=1&stream=1000
 */
'use strict';
const { createServer } = require('node:http');
const { WebSocketServer } = require('ws');

const counts = new Map();

function answer(name, request, response) {
  const { pathname, searchParams } = new URL(request.url, 'http://application');
  counts.set(pathname, (counts.get(pathname) ?? 0) + 1);
  let received = 0;
  request.on('data', (chunk) => { received += chunk.length; });
  request.on('end', () => setTimeout(() => {
    // What the gateway has to say better.
    response.setHeader('X-Frame-Options', 'DENY');
    response.setHeader('Content-Type', searchParams.get('type') ?? 'application/json');
    if (searchParams.has('cache')) response.setHeader('Cache-Control', searchParams.get('cache'));
    response.statusCode = Number(searchParams.get('status') ?? 200);
    const said = { name, method: request.method, url: request.url, headers: request.headers, received, count: counts.get(pathname) };
    const body = JSON.stringify({ ...said, filler: 'x'.repeat(Number(searchParams.get('size') ?? 0)) });
    if (!searchParams.has('stream')) return response.end(body);
    response.write(body.slice(0, 1));
    return setTimeout(() => response.end(body.slice(1)), Number(searchParams.get('stream')));
  }, Number(searchParams.get('delay') ?? 0)));
}

for (const [name, port] of process.env.APPLICATIONS.split(',').map((text) => text.split(':'))) {
  const server = createServer((request, response) => answer(name, request, response));
  new WebSocketServer({ server }).on('connection', (socket, { url }) => {
    socket.on('message', (message) => socket.send(`${name} ${url} ${message}`));
  });
  server.listen(Number(port), process.env.ADDRESS ?? '0.0.0.0');
}
process.on('SIGTERM', () => process.exit(0));
