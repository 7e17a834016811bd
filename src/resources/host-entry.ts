import { ComposeError } from '../core/private/errors';
import { ipVersion } from '../core/private/ip-address';
import { appended } from '../core/private/objects';
import { checkLiteral, checkText, containsVariable } from '../core/private/text';

const HOST_GATEWAY = 'host-gateway';

/**
 * A line of a container's `/etc/hosts`: a name and the address it stands for. A name with two addresses has two entries.
 *
 * @example
 *
 * const printer = HostEntry.of('printer', '10.0.0.7');
 * const host = HostEntry.hostGateway();
 */
export class HostEntry {
  /**
   * A name for an address.
   *
   * @param host the name.
   * @param address an IPv4 or IPv6 address.
   */
  public static of(host: string, address: string): HostEntry {
    checkText(address, `the address of host '${host}'`);
    if (!containsVariable(address) && ipVersion(address) === 0) {
      throw new ComposeError('host-entry.address', `'${address}' of host '${host}' is no IP address; write one, or use HostEntry.hostGateway('${host}')`);
    }
    return new HostEntry(host, address);
  }

  /**
   * A name for the machine that runs the engine, as containers reach it.
   *
   * @param host the name.
   */
  public static hostGateway(host: string = 'host.docker.internal'): HostEntry {
    return new HostEntry(host, HOST_GATEWAY);
  }

  /** The map of addresses by name. @internal */
  public static _renderAll(entries: readonly HostEntry[]): { [host: string]: string[] } {
    const addresses = new Map<string, string[]>();
    for (const { host, address } of entries) {
      const known = addresses.get(host);
      if (known?.includes(address)) {
        throw new ComposeError('host-entry.conflict', `host '${host}' has the address '${address}' twice; leave one of them out`);
      }
      addresses.set(host, appended(known, address));
    }
    return Object.fromEntries(addresses);
  }

  /** The name. */
  public readonly host: string;
  /** The address, or `host-gateway`. */
  public readonly address: string;

  private constructor(host: string, address: string) {
    checkLiteral(host, 'the name of a host entry');
    if (!/^[^\s:=]+$/.test(host)) {
      throw new ComposeError('host-entry.name', `'${host}' is no host name; it cannot be empty or hold ':', '=' and blanks`);
    }
    this.host = host;
    this.address = address;
  }
}
