import { testRule } from './table';
import type { Entries } from './verdicts';
import { sleep } from './verdicts';

const has = (options: { [option: string]: string }, driver?: string, scale = 1): Entries => (
  { services: { a: { ...sleep, scale, logging: { ...(driver !== undefined && { driver }), options } } } }
);

testRule('logging.option', {
  caught: [
    ['a spelling', has({ max_size: '10m' }, 'json-file'), "warning: 'a' gives the log driver 'json-file' the option 'max_size', which it does not know; did you mean 'max-size'?"],
    ['an option of another driver', has({ 'max-size': '10m' }, 'journald'), "warning: 'a' gives the log driver 'journald' the option 'max-size', which it does not know"],
    ['marks where there are none', has({ tag: 'x' }, 'local'), "warning: 'a' gives the log driver 'local' the option 'tag', which it does not know"],
    ['a mode', has({ mode: 'fast' }), "error: 'a' gives its log driver the mode 'fast'"],
    ['a buffer without a mode', has({ 'max-buffer-size': '1m' }, 'syslog'), "error: 'a' gives its log driver a 'max-buffer-size', but no mode that buffers"],
    ['no size of a file', has({ 'max-size': '10x' }, 'local'), "error: 'a' gives its log driver '10x' as 'max-size', which is no size"],
    ['a negative size', has({ 'max-size': '-1' }, 'json-file'), "error: 'a' gives its log driver '-1' as 'max-size', which is no size"],
    ['no size of a buffer', has({ 'mode': 'non-blocking', 'max-buffer-size': 'much' }), "error: 'a' gives its log driver 'much' as 'max-buffer-size', which is no size"],
    ['no file', has({ 'max-size': '1m', 'max-file': '0' }, 'json-file'), "error: 'a' gives its log driver '0' as 'max-file', which is no number of files"],
    ['compressed while it is written', has({ compress: 'true' }, 'json-file'), "error: 'a' gives its log driver 'compress', but keeps one file, which it writes to"],
    ...['10ib', '10  m', '1.5.m'].map((size) => [`a size: ${size}`, has({ 'max-size': size }, 'json-file'), `error: 'a' gives its log driver '${size}' as 'max-size', which is no size`] as const),
    ['one file of a driver that compresses', has({ 'max-file': '1' }, 'local'), "error: 'a' gives its log driver one file, which it cannot compress while it writes to it"],
    ['compressed alone', has({ 'compress': 'true', 'max-size': '1m', 'max-file': '1' }, 'json-file'), "error: 'a' gives its log driver 'compress', but keeps one file, which it writes to"],
  ],
  passes: [
    ['everything that rotates', has({ 'compress': 'true', 'max-size': '1.5mb', 'max-file': '2' }, 'json-file')],
    ...['.5m', '5.m', '10 mb', '10kib', '+5m', '1e3'].map((size) => [`a size: ${size}`, has({ 'max-size': size }, 'json-file')] as const),
    ['what a driver drops with the rest', has({ 'mode': 'fast', 'max-size': 'x' }, 'none')],
    ['one file that is not compressed', has({ 'compress': 'false', 'max-file': '1' }, 'local')],
    ['marks', has({ 'tag': 'x', 'labels-regex': 'a.*', 'env': 'B' }, 'json-file')],
    ['a buffer', has({ 'mode': 'non-blocking', 'max-buffer-size': '4m', 'cache-disabled': 'true' }, 'fluentd')],
    ['options of a driver that nobody knows here', has({ 'loki-url': 'http://loki', 'max-size': 'x' }, 'loki')],
    ['options of a driver with the name of a member of every object', has({ a: 'b' }, 'constructor')],
    ['options of whatever is the driver of the engine', has({ 'awslogs-group': 'a' })],
    ['an empty value', has({ 'max-size': '' }, 'json-file')],
    ['a service without a container', has({ mode: 'fast' }, 'json-file', 0)],
  ],
});
