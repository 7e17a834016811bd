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
  readonly content: string;
}

/** Writes a file and mounts it; gives its path inside the stack's directory. */
export function addPartFile(part: Construct, service: Service, { id, name, target, content }: PartFile): string {
  const path = `${service.serviceName}/${name}`;
  service.addConfig(new Config(part, id, { path, content }), { target });
  return path;
}
