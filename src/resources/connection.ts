import type { ISecret, IService } from './references';

/** How a client learns the password of what it connects to. */
export enum Credentials {
  /** One variable, `<PREFIX>_URL`, holds address, user and password. */
  URL = 'url',
  /** One variable for each setting. The password is a file that `<PREFIX>_PASSWORD_FILE` names, and in no environment. */
  FILE = 'file',
}

/** How a service is connected. */
export interface ConnectOptions {
  /**
   * First part of the names of the variables that the client gets.
   *
   * @default - the name of the target in capitals
   */
  readonly prefix?: string;

  /**
   * How the client learns the password.
   *
   * @default Credentials.URL
   */
  readonly credentials?: Credentials;
}

/** What a target gives to a client. */
export interface ConnectionOptions {
  /**
   * Address with user and password, for clients that read a URL.
   *
   * @default - the target has no URL form
   */
  readonly url?: string;

  /**
   * Settings one by one, by what they are: `HOST`, `PORT`, `USER`.
   *
   * @default - none
   */
  readonly settings?: { [name: string]: string };

  /**
   * Secrets that the client reads as files, by what they are: `PASSWORD_FILE`.
   *
   * @default - none
   */
  readonly secretFiles?: { [name: string]: ISecret };
}

/**
 * What a client needs to use a target: whom to wait for and share a network with, and the variables that tell it where and as whom.
 *
 * A connectable of your own returns one.
 */
export class Connection {
  /**
   * The connection to a service.
   *
   * @param service the container that answers.
   * @param name first part of the variables' names unless the client chooses one, such as `orders`.
   */
  public static to(service: IService, name: string, options: ConnectionOptions = {}): Connection {
    return new Connection(service, name, options);
  }

  private constructor(
    /** The container that answers. */
    public readonly service: IService,
    /** First part of the variables' names, unless the client chooses one. */
    public readonly name: string,
    private readonly options: ConnectionOptions,
  ) {}

  /** Variables for the client by name; `addSecret` gives it a secret and tells the path of the file. @internal */
  public _environment({ prefix, credentials }: ConnectOptions, addSecret: (secret: ISecret) => string): { [name: string]: string } {
    const { url, settings = {}, secretFiles = {} } = this.options;
    const start = (prefix ?? this.name).toUpperCase().replace(/[^A-Z0-9]+/g, '_');
    const values = url !== undefined && credentials !== Credentials.FILE
      ? { URL: url }
      : { ...settings, ...Object.fromEntries(Object.entries(secretFiles).map(([name, secret]) => [name, addSecret(secret)])) };
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${start}_${name}`, value]));
  }
}
