import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const neededNode = 24;
const pinnedNode = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));

/** Whether this process runs on a Node that is new enough. */
export const isNodeRecent = Number(process.versions.node.split('.')[0]) >= neededNode;

/** Runs the calling script again on the Node that `npm ci` brought, and ends as it ends; never settles. */
export function continueOnPinnedNode() {
  if (!existsSync(pinnedNode))
    fail(`Kantelpunt heeft Node ${neededNode} nodig, en die ontbreekt: voer eerst \`npm ci\` uit.`);
  const child = spawn(pinnedNode, process.argv.slice(1), { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`Node ${neededNode} start niet: ${error.message}`));
  child.on('exit', (code) => process.exit(code ?? 1));
  return new Promise(() => undefined);
}

/** Ends the process with one sentence. */
export function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
