#!/usr/bin/env node
import { runCommandLine } from './command-line';
import { expectShortRun } from './private/short-run';
import { processSurroundings } from './private/surroundings';

expectShortRun();
void runCommandLine(process.argv.slice(2), processSurroundings()).then((code) => {
  // A program may have set an exit code of its own.
  process.exitCode = code || process.exitCode;
});
