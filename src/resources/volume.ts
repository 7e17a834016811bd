import type { Construct } from 'constructs';
import { Element } from '../app';
import type { VolumeSpec } from '../compose';
import { checkText } from '../core/private/text';
import type { Definition } from '../specification';
import { definitionOf } from '../specification';
import { copyOptions } from './private/copy';
import type { IVolume } from './references';

/** Options of a volume. */
export interface VolumeProps {
  /**
   * Key of the volume in `docker-compose.yml`; a changed key is a new, empty volume.
   *
   * @default - the path inside the stack, ids joined by '-'
   */
  readonly volumeName?: string;

  /**
   * Name of the volume in the engine.
   *
   * @default - the project name, '_' and the key
   */
  readonly engineName?: string;

  /**
   * Driver of the volume.
   *
   * @default - local
   */
  readonly driver?: string;

  /**
   * Options of the driver.
   *
   * @default - none
   */
  readonly driverOptions?: { [name: string]: string };

  /**
   * Labels of the volume.
   *
   * @default - none
   */
  readonly labels?: { [name: string]: string };
}

/**
 * A named volume: data that outlives its containers.
 *
 * @example
 *
 * declare const shop: Stack;
 * const uploads = new Volume(shop, 'uploads');
 * new Service(shop, 'api', { image: Image.of('ghcr.io/acme/api', '1.4.2'), mounts: [Mount.volume(uploads, '/data')] });
 */
export class Volume extends Element implements IVolume {
  /**
   * A volume that exists outside this stack, by its name in the engine.
   *
   * @param name name in the engine, such as `shop_uploads`.
   */
  public static fromName(scope: Construct, id: string, name: string): IVolume {
    return new ExternalVolume(scope, id, name);
  }

  /** Key of the volume in `docker-compose.yml`. */
  public readonly volumeName: string;

  private readonly props: VolumeProps;

  constructor(scope: Construct, id: string, props: VolumeProps = {}) {
    super(scope, id, 'volumes', props.volumeName);
    this.volumeName = this._name;
    if (props.engineName !== undefined) {
      checkText(props.engineName, `the name of volume '${this.volumeName}'`, this);
    }
    this.props = copyOptions(props);
  }

  /** @internal */
  public get _definition(): Definition {
    return definitionOf('volumes');
  }

  /** @internal */
  public _render(): VolumeSpec {
    const { engineName, driver, driverOptions, labels } = this.props;
    return { name: engineName, driver, driverOpts: driverOptions, labels };
  }
}

/** A volume that somebody else made. */
class ExternalVolume extends Element implements IVolume {
  public readonly volumeName: string;

  constructor(scope: Construct, id: string, private readonly engineName: string) {
    super(scope, id, 'volumes');
    checkText(engineName, 'the name of an external volume', this);
    this.volumeName = this._name;
  }

  public get _definition(): Definition {
    return definitionOf('volumes');
  }

  public _render(): VolumeSpec {
    return { name: this.engineName, external: true };
  }
}
