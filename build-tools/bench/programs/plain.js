/*
 * The program of a user with so many services, which loads what it uses and no more.
 *
 *   node plain.js <services> <output directory>
 */
'use strict';

// As in the process of 'cdk-compose synth'.
require('../../../lib/cli/private/short-run').expectShortRun();
const library = require('../../../lib');
const { addServices } = require('./services');

const [, , count, outdir] = process.argv;
const app = new library.App({ outdir });
addServices(library, new library.Stack(app, 'big'), Number(count), 'tree');
app.synth();
