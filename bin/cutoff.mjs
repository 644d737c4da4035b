#!/usr/bin/env node
// @ts-check
/** `cutoff` on the command line: runs sandbox/cli.ts on the project's own Node, whatever the system has. */
import '../tools/node-version.cjs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const { installMissing, root, toolchainNode } = await import('../tools/install.mjs');
await installMissing();

const cli = path.join(root, 'sandbox', 'cli.ts');
const { status } = spawnSync(toolchainNode, [cli, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(status ?? 1);
