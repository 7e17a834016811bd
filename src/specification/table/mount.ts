import { definition, form, merged, row } from '../definition';
import { flag, keyValues, list, numberOnly, shortMount, struct, text, textWith, wholeSizeFrom, words } from './forms';

const bindOptions = definition('BindOptionsSpec', 'How a path of the host is mounted.', {
  propagation: row(text, 'Which mounts below the path both sides share: `rprivate`, `private`, `rshared`, `shared`, `rslave` or `slave`.', {
    absent: '`rprivate`',
  }),
  create_host_path: row(flag, 'Makes a directory on the host when the path is not there. Write it, since releases differ on the default.'),
  recursive: row(
    textWith({ values: ['enabled', 'disabled', 'writable', 'readonly'], newer: [[/^readonly$/, { engine: '25.0.0' }]] }),
    'How mounts below the path come along; `readonly` needs Docker Engine 25.', { since: '2.30.0', absent: '`enabled`' },
  ),
  selinux: row(words('z', 'Z'), 'SELinux label: `z` shares the path between containers, `Z` keeps it for this one.', { since: '2.3.0' }),
});

const volumeOptions = definition('VolumeOptionsSpec', 'How a volume is mounted.', {
  labels: row(keyValues, 'Labels of a volume that this mount creates.', { since: '2.35.0' }),
  nocopy: row(flag, 'Leaves a new volume empty instead of copying what the image has at the target.', { absent: '`false`' }),
  subpath: row(text, 'Directory inside the volume that is mounted instead of its root.', { since: '2.25.0', engine: '26.0.0' }),
});

const tmpfsOptions = definition('TmpfsOptionsSpec', 'How a file system in memory is mounted.', {
  size: row(wholeSizeFrom(0), 'Largest size, such as `64m`.', { absent: 'half of the memory of the host' }),
  mode: row(numberOnly, 'Permissions of the mounted directory, as a number: 0o1777 is 1023.', { since: '2.14.0', absent: '`1023`' }),
});

const imageOptions = definition('ImageOptionsSpec', 'How the files of an image are mounted.', {
  subpath: row(text, 'Directory inside the image that is mounted instead of its root.'),
});

const mount = definition('MountSpec', 'A directory or file that the container sees.', {
  type: row(
    textWith({
      values: ['bind', 'volume', 'tmpfs', 'cluster', 'npipe', 'image'],
      newer: [[/^image$/, { since: '2.35.0', engine: '28.0.0' }], [/^cluster$/, { engine: '23.0.0' }]],
    }),
    'What is mounted; an image needs Docker Engine 28.', { required: 'schema' },
  ),
  source: row(text, 'Path on the host, name of a volume, or reference of an image. A volume without one is anonymous.'),
  target: row(text, 'Path in the container.', { required: 'loader' }),
  read_only: row(flag, 'Refuses writing.', { absent: '`false`' }),
  consistency: row(text, 'Hint for Docker Desktop: `consistent`, `cached` or `delegated`.'),
  bind: row(form(struct(bindOptions)), 'Options for the type `bind`.'),
  volume: row(form(struct(volumeOptions)), 'Options for the type `volume`.'),
  tmpfs: row(form(struct(tmpfsOptions)), 'Options for the type `tmpfs`.'),
  image: row(form(struct(imageOptions)), 'Options for the type `image`.', { since: '2.35.0', swarm: 'refused' }),
});

/** What `volumes` of a container takes; text is the short form `source:target:options`. */
export const mounts = merged(form(list(form(struct(mount), shortMount), { unique: true })));
