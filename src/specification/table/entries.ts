import type { Definition } from '../definition';
import type { Section } from '../model';
import { job } from './job';
import { config, model, network, secret, volume } from './project';
import { service } from './service';

const ENTRIES: { readonly [section in Section]: Definition } = {
  services: service, jobs: job, networks: network, volumes: volume, secrets: secret, configs: config, models: model,
};

/** The struct of the entries of a section. */
export function definitionOf(section: Section): Definition {
  return ENTRIES[section];
}
