import type { Construct } from 'constructs';
import type { Service } from '../../resources';
import { Config } from '../../resources';

/** A generated file of a part, and where its container reads it. */
export interface PartFile {
  readonly id: string;
  /** Name in the part's own folder, which is called as its service. */
  readonly name: string;
  /** Path in the container. */
  readonly target: string;
  /** Asked for when the file is written, so that the part may still be added to. */
  content(): string;
}

/** Writes a file and mounts it. */
export function addPartFile(part: Construct, service: Service, { id, name, target, content }: PartFile): void {
  service.addConfig(Config._late(part, id, `${service.serviceName}/${name}`, content), { target });
}
