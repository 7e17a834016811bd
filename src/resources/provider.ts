import type { ProviderSpec } from '../compose';
import { ComposeError } from '../core/private/errors';
import { checkText } from '../core/private/text';
import { checkPresent } from './private/checks';

/**
 * A program outside of Docker that provides a service, in the place of an image. Needs Docker Compose 2.35.
 *
 * @example
 *
 * const database = Provider.of('awesomecloud').withOption('type', 'mysql').withOption('zone', 'a', 'b');
 */
export class Provider {
  /**
   * A provider by the name of its program.
   *
   * @param type name of a plugin of Docker, or of a command.
   */
  public static of(type: string): Provider {
    checkPresent(type, 'the type of a provider', 'provider.type');
    if (type === 'compose') {
      throw new ComposeError('provider.type', "'compose' is no provider, and Docker Compose refuses it; name a plugin of Docker or a command");
    }
    return new Provider(type, {});
  }

  private constructor(private readonly type: string, private readonly options: { [name: string]: string[] }) {}

  /**
   * The same provider with an option, in the place of one of this name.
   *
   * @param name as the provider calls it.
   * @param values one or several values.
   */
  public withOption(name: string, ...values: string[]): Provider {
    checkPresent(name, 'the name of a provider option', 'provider.option');
    values.forEach((value) => checkText(value, `option '${name}' of provider '${this.type}'`));
    return new Provider(this.type, { ...this.options, [name]: values });
  }

  /** The `provider` of a service. @internal */
  public _render(): ProviderSpec {
    return { type: this.type, options: { ...this.options } };
  }
}
