import { parse } from 'yaml';
import { App, Stack } from '../../src/app';
import type { AppProps } from '../../src/app';
import type { Manifest } from '../../src/app/manifest';
import { fileOf } from './findings';

/** A stack called `shop`, and what it becomes. */
export class Shop {
  public readonly app: App;
  public readonly stack: Stack;

  constructor(props: AppProps = {}) {
    this.app = new App(props);
    this.stack = new Stack(this.app, 'shop');
  }

  /** The text of `docker-compose.yml`. */
  public text(): string {
    return fileOf(this.app, 'shop/docker-compose.yml');
  }

  /** The parsed `docker-compose.yml`. */
  public compose(): ComposeFile {
    return parse(this.text());
  }

  /** What the command line reads. */
  public manifest(): Manifest {
    return this.app._synthInMemory().manifest;
  }

  /** One service of it. */
  public service(name: string): { readonly [key: string]: unknown } {
    const service = this.compose().services[name];
    if (!service) {
      throw new Error(`there is no service '${name}'`);
    }
    return service;
  }
}

/** What tests read of a Compose file. */
export interface ComposeFile {
  readonly services: { readonly [name: string]: { readonly [key: string]: unknown } };
  readonly networks?: { readonly [name: string]: unknown };
  readonly volumes?: { readonly [name: string]: unknown };
  readonly secrets?: { readonly [name: string]: unknown };
  readonly configs?: { readonly [name: string]: unknown };
}
