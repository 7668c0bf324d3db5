// `npm start`, and `node scripts/start.mjs NAME …` for the command in src/cli/NAME.ts.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { continueOnPinnedNode, fail, isNodeRecent } from './pinned-node.mjs';

await (isNodeRecent ? run(process.argv[2]) : continueOnPinnedNode());

async function run(command) {
  stopWithParent();
  try {
    const { buildWhenNeeded } = await import('./build.mjs');
    await buildWhenNeeded(() => command ?? console.log('Kantelpunt wordt gebouwd…'));
  } catch (error) {
    fail(`Kantelpunt kan niet worden gebouwd; is \`npm ci\` gedaan? (${error.message})`);
  }
  const entry = new URL(command === undefined ? '../dist/main.js' : `../dist/cli/${command}.js`, import.meta.url);
  if (!existsSync(entry)) fail(`De opdracht ${command} bestaat niet.`);
  // The command sees its arguments where any program does.
  process.argv.splice(1, command === undefined ? 1 : 2, fileURLToPath(entry));
  process.setSourceMapsEnabled(true);
  await import(entry.href);
}

// npm and the shell it uses do not always pass a signal on, and nobody else would stop a process they left behind.
function stopWithParent() {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel?.unref();
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}
