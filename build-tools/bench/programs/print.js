'use strict';

/** Prints what a program took, for the one that started it. */
function print(milliseconds, phases = {}) {
  console.log(JSON.stringify({ milliseconds, megabytes: process.resourceUsage().maxRSS / 1024, phases }));
}

module.exports = { print };
