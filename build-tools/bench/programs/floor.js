/*
 * The floor: a plain object through the YAML library.
 *
 *   node floor.js <JSON> <YAML>
 */
'use strict';

const { readFileSync, writeFileSync } = require('node:fs');
const { stringify } = require('yaml');
const { print } = require('./print');

const [, , from, to] = process.argv;
const object = JSON.parse(readFileSync(from, 'utf8'));

const start = performance.now();
writeFileSync(to, stringify(object));
print(performance.now() - start);
