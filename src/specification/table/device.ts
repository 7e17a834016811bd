import type { Definition, Form, MapShape, RowBody } from '../definition';
import { definition, form, row } from '../definition';
import { deviceCount, keyValues, list, listOfStrings, map, struct, structs, text, whole, naturalOnly, wholeOnly, wholeSize, words } from './forms';

const closed = { extensible: false };

const blkioLimit = definition('BlkioLimitSpec', 'A limit for reading from or writing to one block device.', {
  path: row(text, 'Path of the device on the host.'),
  rate: row(wholeSize, 'Bytes per second, such as `10mb`, or operations per second as a plain number.'),
}, closed);

const blkioWeight = definition('BlkioWeightSpec', 'Share of the bandwidth of one block device.', {
  path: row(text, 'Path of the device on the host.'),
  weight: row(naturalOnly, 'Share, from 10 to 1000.'),
}, closed);

export const blkio = definition('BlkioConfigSpec', 'Limits for reading and writing block devices.', {
  device_read_bps: row(structs(blkioLimit), 'Bytes per second that the container reads from a device.'),
  device_read_iops: row(structs(blkioLimit), 'Read operations per second on a device.'),
  device_write_bps: row(structs(blkioLimit), 'Bytes per second that the container writes to a device.'),
  device_write_iops: row(structs(blkioLimit), 'Write operations per second on a device.'),
  weight: row(naturalOnly, 'Share of the bandwidth of all devices, from 10 to 1000.', { absent: '`500`' }),
  weight_device: row(structs(blkioWeight), 'Share of the bandwidth of single devices.'),
}, closed);

export const device = definition('DeviceSpec', 'A device of the host inside the container.', {
  source: row(text, 'Path of the device on the host, or a CDI name such as `vendor.com/class=name`.', { required: 'schema' }),
  target: row(text, 'Path of the device in the container.', { required: 'loader' }),
  permissions: row(text, 'What the container may do: `r` read, `w` write, `m` make device nodes.'),
});

function requestRows(capabilities: RowBody): { readonly [key: string]: RowBody } {
  return {
    capabilities,
    count: row(deviceCount, 'Number of devices. Excludes `deviceIds`.', { absent: 'all devices' }),
    device_ids: row(listOfStrings, 'Identifiers of the devices. Excludes `count`.'),
    driver: row(text, 'Driver that provides the devices, such as `nvidia`.'),
    options: row(keyValues, 'Options for the driver.'),
  };
}

const gpu = definition('GpuSpec', 'Graphics processors that a container asks for.', requestRows(
  row(listOfStrings, 'What the devices must be capable of. `gpu` is added.'),
), { open: true });

/** What `gpus` takes: one request without options is the word 'all'. */
export const gpus = form(list(form(struct(gpu))), ...words('all').shapes);

export const deviceRequest = definition('DeviceRequestSpec', 'Devices that a service reserves.', requestRows(
  row(listOfStrings, 'What the devices must be capable of, such as `gpu`.', { required: 'schema' }),
));

/** One limit, whose numbers have the given form; of a limit whose name the schema does not know, the loader reads what is there. */
function limit(number: Form, required?: 'schema'): Definition {
  return definition('UlimitSpec', 'One limit of the processes in the container. -1 is no limit.', {
    soft: row(number, 'Value that is enforced. A process may raise it up to `hard`.', { required }),
    hard: row(number, 'Highest value that a process may set.', { required }),
  }, { open: required === undefined });
}

function limits(number: Form): MapShape {
  return map(form(struct(limit(number, 'schema')), ...number.shapes), { keys: /^[a-z]+$/, others: form(struct(limit(number)), ...number.shapes) });
}

const ULIMITS = limits(whole);
/** The schema's `ulimits`: a number is both limits. */
export const ulimits = form(ULIMITS);
/** The same in a build, where the loader reads no text. */
export const buildUlimits = form({ ...limits(wholeOnly), narrows: ULIMITS });
