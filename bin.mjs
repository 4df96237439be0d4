#!/usr/bin/env node
import module from 'node:module';
import { join } from 'node:path';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(`accalmie needs Node 22.12 or later; this is ${process.versions.node}.`);
  console.error(
    'In this project `npm run` and `npx` bring a newer one when `node` (an optional dependency) is installed.',
  );
  process.exit(2);
}
// Compiled once: most of the time of a short command is spent on loading it.
const { default: envPaths } = await import('env-paths');
const compiled = join(envPaths('accalmie', { suffix: '' }).cache, 'code');
module.enableCompileCache(compiled);
// For the threads, which read the environment only.
process.env.NODE_COMPILE_CACHE ??= compiled;
const { main } = await import('./lib/cli.js');
process.exitCode = await main(process.argv.slice(2));
