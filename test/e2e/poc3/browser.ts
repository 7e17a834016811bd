import type { ClientRequest, IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { request as requestHttp } from 'node:http';
import type { ClientHttp2Session } from 'node:http2';
import { connect as connectHttp2 } from 'node:http2';
import type { RequestOptions } from 'node:https';
import { Agent, request as requestHttps } from 'node:https';
import type { ConnectionOptions, TLSSocket } from 'node:tls';
import { connect } from 'node:tls';
import WebSocket from 'ws';

const LOOPBACK = '127.0.0.1';

type Request = (options: RequestOptions, onResponse: (response: IncomingMessage) => void) => ClientRequest;

/** A response as the client got it. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Milliseconds from the first to the last byte of the body. */
  readonly spread: number;
}

/** What a client asks. */
export interface Question {
  readonly method?: string;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: Buffer;
}

/** What an application of the tests says that it was asked. */
export interface Heard {
  readonly name: string;
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly received: number;
  /** How often it was asked for the path. */
  readonly count: number;
}

/** A client of the gateway that believes no certificate but one. */
export class Browser {
  constructor(private readonly certificate: string, private readonly host = 'localhost') {}

  /** Asks by https. */
  public ask(path: string, question: Question = {}): Promise<Answer> {
    return this.send(requestHttps, 443, path, question);
  }

  /** Asks by http. */
  public askPlain(path: string, question: Question = {}): Promise<Answer> {
    return this.send(requestHttp, 80, path, question);
  }

  /** What an application heard of a question. */
  public async hear(path: string, question: Question = {}): Promise<Heard> {
    return JSON.parse((await this.ask(path, question)).body);
  }

  /** The status of a response by HTTP/2. */
  public async askHttp2(path: string): Promise<number> {
    const session: ClientHttp2Session = connectHttp2(`https://${LOOPBACK}`, { ca: this.certificate, servername: this.host });
    try {
      return await new Promise((resolve, reject) => {
        session.on('error', reject);
        const stream = session.request({ ':path': path, ':authority': this.host });
        stream.on('response', (headers) => resolve(Number(headers[':status']))).on('error', reject).end();
      });
    } finally {
      session.destroy();
    }
  }

  /** Shakes hands, and does something with the connection; rejects with what the gateway has against it. */
  public async shake<T>(options: ConnectionOptions, use: (socket: TLSSocket) => T): Promise<T> {
    const socket = connect({ host: LOOPBACK, port: 443, servername: this.host, ca: this.certificate, ...options });
    try {
      await new Promise((resolve, reject) => socket.on('secureConnect', resolve).on('error', reject));
      return use(socket);
    } finally {
      socket.destroy();
    }
  }

  /** Opens a WebSocket; rejects when the answer is none. */
  public open(path: string): Promise<WebSocket> {
    const agent = new Agent({ ca: this.certificate, servername: this.host });
    const socket = new WebSocket(`wss://${LOOPBACK}${path}`, { agent, headers: { Host: this.host } });
    return new Promise((resolve, reject) => socket.on('open', () => resolve(socket)).on('error', reject));
  }

  private send(request: Request, port: number, path: string, { method = 'GET', headers = {}, body }: Question): Promise<Answer> {
    const target = { host: LOOPBACK, port, path, method, servername: this.host, ca: this.certificate, agent: false as const };
    return new Promise((resolve, reject) => {
      const call = request({ ...target, headers: { Host: this.host, ...headers } }, (response) => {
        const chunks: Buffer[] = [];
        let first = 0;
        response.on('data', (chunk: Buffer) => {
          first ||= Date.now();
          chunks.push(chunk);
        });
        response.on('error', reject);
        response.on('end', () => {
          const { statusCode = 0, headers: received } = response;
          resolve({ status: statusCode, headers: received, body: Buffer.concat(chunks).toString(), spread: first === 0 ? 0 : Date.now() - first });
        });
      });
      // A refusal may come before all of the body is gone; then the answer counts and not the broken pipe.
      call.on('error', (error) => setTimeout(() => reject(error), 500));
      call.end(body);
    });
  }
}

/** Sends a message and gives the one that comes back. */
export function echo(socket: WebSocket, message: string): Promise<string> {
  return new Promise((resolve, reject) => {
    socket.once('message', (data) => resolve(String(data))).once('error', reject).once('close', () => reject(new Error('closed')));
    socket.send(message);
  });
}
