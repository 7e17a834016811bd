import type { FileReferenceSpec } from '../../../src/compose';
import { testRule } from './table';
import type { Entries } from './verdicts';
import { sleep } from './verdicts';

const read = (user: string | undefined, reference: FileReferenceSpec): Entries => ({ services: { a: { ...sleep, user, secrets: [{ source: 's', ...reference }] } }, secrets: { s: { environment: 'X' } } });

testRule('secret.unreadable', {
  caught: [
    ['a secret for root only', read('1000', { mode: '0400' }), "warning: 'a' runs as '1000', which may not read secret 's': it belongs to 0:0 with mode 0400"],
    ['a secret of another group', read('1000:1000', { mode: '0440', gid: '70' }), "warning: 'a' runs as '1000:1000', which may not read secret 's': it belongs to 0:70 with mode 0440"],
  ],
  passes: [
    ['its own', read('1000', { mode: '0400', uid: '1000' })],
    ['that of its group', read('1000:70', { mode: '0440', gid: '70' })],
    ['for everybody', read('1000', {})],
    ['root', read(undefined, { mode: '0400' })],
    ['a user by name, of whom only the image knows', read('app', { mode: '0400' })],
    ['a file, which is mounted as it is', { services: { a: { ...sleep, user: '1000', secrets: [{ source: 's', mode: '0400' }] } }, secrets: { s: { file: './x' } } }],
  ],
});
