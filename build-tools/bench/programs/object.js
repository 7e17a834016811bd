/*
 * Writes a docker-compose.yml as JSON: the plain object that the floor is measured with.
 *
 *   node object.js <docker-compose.yml> <JSON>
 */
'use strict';

const { readFileSync, writeFileSync } = require('node:fs');
const { parse } = require('yaml');

const [, , from, to] = process.argv;
writeFileSync(to, JSON.stringify(parse(readFileSync(from, 'utf8'))));
