import type { CredentialSpec } from '../compose';
import { checkPresent } from './private/checks';
import type { IConfig } from './references';

/**
 * Where a Windows container has its group managed service account from. `docker compose` ignores it, swarm does not.
 *
 * @example
 *
 * const account = WindowsCredential.file('my-account.json');
 */
export class WindowsCredential {
  /** A file in the directory `CredentialSpecs` of the engine. */
  public static file(file: string): WindowsCredential {
    checkPresent(file, 'the file of a credential', 'windows-credential.source');
    return new WindowsCredential({ file });
  }

  /** A value of the Windows registry. */
  public static registry(name: string): WindowsCredential {
    checkPresent(name, 'the registry value of a credential', 'windows-credential.source');
    return new WindowsCredential({ registry: name });
  }

  /** A config. */
  public static config(config: IConfig): WindowsCredential {
    return new WindowsCredential({}, config);
  }

  private constructor(private readonly spec: CredentialSpec, private readonly reference?: IConfig) {}

  /** The `credential_spec` of a service. @internal */
  public _render(): CredentialSpec {
    return this.reference ? { config: this.reference.configName } : this.spec;
  }
}
