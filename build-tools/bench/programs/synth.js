/*
 * Synthesizes so many services with all checks, and prints what it took as JSON.
 *
 *   node synth.js <services> <shape> <output directory>
 */
'use strict';

const { readdirSync } = require('node:fs');
const path = require('node:path');
const { addServices } = require('./services');
const { print } = require('./print');

const LIB = path.join(__dirname, '../../../lib');
/** The steps of a synthesis by the functions that do them; `build` is what the program does before. */
const STEPS = {
  'collect': ['app/private/collect', 'collect'],
  'render': ['app/private/render', 'render'],
  'check': ['specification', 'problemsOf'],
  'lay out': ['app/private/layout', 'layOut'],
  'compare': ['app/private/write', 'compare'],
  'find lines': ['app/private/local-files', 'localFiles'],
  'write': ['app/private/write', 'write'],
};

// As in the process of 'cdk-compose synth'.
require(path.join(LIB, 'cli/private/short-run')).expectShortRun();
// What is compared with has loaded everything too before its time begins; loading is measured by itself.
for (const file of readdirSync(LIB, { recursive: true })) {
  if (file.endsWith('.js') && !file.endsWith('main.js')) require(path.join(LIB, file));
}
const library = require(LIB);
const { App, Stack } = library;
const phases = {};
for (const [phase, [file, name]] of Object.entries(STEPS)) timeExport(require(path.join(LIB, file)), name, phase);
const { Source } = require(path.join(LIB, 'core/private/source'));
timeExport(Source, 'behind', 'capture lines');

const [, , count, shape, outdir] = process.argv;
const start = performance.now();
const app = new App({ outdir });
addServices(library, new Stack(app, 'big'), Number(count), shape);
const built = performance.now();
app.synth();
const milliseconds = performance.now() - start;
print(milliseconds, { build: built - start, ...phases });

/** Adds up what a function takes under the name of its phase. */
function timeExport(holder, name, phase) {
  const original = holder[name];
  if (typeof original !== 'function') throw new Error(`'${name}' is no function any more: name the one that does '${phase}' now`);
  const value = function (...args) {
    const before = performance.now();
    try {
      return original.apply(this, args);
    } finally {
      phases[phase] = (phases[phase] ?? 0) + performance.now() - before;
    }
  };
  Object.defineProperty(holder, name, { value, configurable: true });
}
