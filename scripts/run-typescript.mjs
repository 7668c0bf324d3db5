// `node scripts/run-typescript.mjs scripts/NAME.ts`: runs a script that uses the product. Node reads TypeScript, but no TSX.
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { continueOnPinnedNode, isNodeRecent } from './pinned-node.mjs';

if (!isNodeRecent) await continueOnPinnedNode();

const entry = process.argv[2] ?? '';
const outfile = `node_modules/.cache/scripts/${basename(entry, '.ts')}.mjs`;
const options = { bundle: true, format: 'esm', platform: 'node', packages: 'external', jsx: 'automatic' };
await build({ entryPoints: [entry], outfile, logLevel: 'warning', ...options });
await import(pathToFileURL(outfile).href);
