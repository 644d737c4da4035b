#!/usr/bin/env node
// `cutoff` on the command line: sandbox/cli.ts on the project's own Node, whatever the system has.
require('../tools/node-version.cjs');

process.argv.splice(2, 0, require('node:path').join(__dirname, '..', 'sandbox', 'cli.ts'));
import('../tools/run.mjs');
