import { testRule } from './table';
import type { Entries } from './verdicts';
import { sleep } from './verdicts';

const has = (...tmpfs: string[]): Entries => ({ services: { a: { ...sleep, tmpfs } } });
const at = "'a' mounts memory at '/x' with";

testRule('tmpfs.option', {
  caught: [
    ['a word', has('/x:fast'), `warning: ${at} the option 'fast', which the engine does not know`],
    ['capital letters', has('/x:SIZE=10m'), `warning: ${at} the option 'SIZE=10m', which the engine does not know`],
    ['a missing value', has('/x:size'), `warning: ${at} the option 'size', which the engine does not know`],
    ['an option of newer kernels', has('/y', '/x:ro,huge=always'), `warning: ${at} the option 'huge=always', which the engine does not know`],
    ['no size', has('/x:rw,size=10x'), `error: ${at} 'size=10x', which is no value of 'size'`],
    ...['10mb', '1.5g', ''].map((size) => [`no size: '${size}'`, has(`/x:size=${size}`), `error: ${at} 'size=${size}', which is no value of 'size'`] as const),
    ['no octal mode', has('/x:mode=0999'), `error: ${at} 'mode=0999', which is no value of 'mode'`],
    ['a name in place of a number', has('/x:uid=app'), `error: ${at} 'uid=app', which is no value of 'uid'`],
  ],
  passes: [
    ['no option', has('/x')],
    ['all with values', has('/x:size=50%,mode=01777,uid=1,gid=1,nr_inodes=1k,nr_blocks=5,mpol=bind:0')],
    ['numbers of base 16', has('/x:size=0x100000,uid=0x10')],
    ['switches', has('/x:ro,noexec,nosuid,nodev,relatime,rprivate')],
    ['a service without a container', { services: { a: { ...sleep, tmpfs: ['/x:fast'], scale: 0 } } }],
  ],
});
