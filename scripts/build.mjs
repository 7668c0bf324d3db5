// `npm run build`: makes `dist` from `src` when something changed since the last time.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const outDir = join(root, 'dist');
const stampFile = join(outDir, '.built-from');

/** Builds `dist` unless it is up to date; calls `onProgress` only when there is work. */
export async function buildWhenNeeded(onProgress = () => undefined) {
  const stamp = describeSources();
  if (readStamp() === stamp) return;
  onProgress();
  process.chdir(root);
  const [{ build }, { buildAssets }] = await Promise.all([import('esbuild'), import('./build-assets.mjs')]);
  const draft = `${outDir}.new-${process.pid}`;
  try {
    await Promise.all([buildServer(build, draft), buildAssets(draft)]);
    writeFileSync(join(draft, basename(stampFile)), stamp);
    replaceFolder(draft);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function buildServer(build, draft) {
  return build({
    entryPoints: ['src/main.ts', ...listCommands()],
    outdir: draft,
    outbase: 'src',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    packages: 'external',
    plugins: [bundledReact],
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    define: { 'process.env.NODE_ENV': '"production"' },
    jsx: 'automatic',
    sourcemap: true,
    logLevel: 'warning',
  });
}

// React picks its slow development build at run time unless it is told otherwise while bundling.
const bundledReact = {
  name: 'bundled-react',
  setup(build) {
    const { resolve } = createRequire(import.meta.url);
    build.onResolve({ filter: /^react(-dom)?(\/|$)/ }, ({ path }) => ({ path: resolve(path) }));
  },
};

function listCommands() {
  return listFiles('src/cli').filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'));
}

// A process that starts at the same moment must never see half a build.
function replaceFolder(draft) {
  const old = `${outDir}.old-${process.pid}`;
  try {
    renameSync(outDir, old);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  renameSync(draft, outDir);
  rmSync(old, { recursive: true, force: true });
}

function describeSources() {
  const hash = createHash('sha256');
  for (const path of ['package-lock.json', ...listFiles('src'), ...listFiles('scripts')]) {
    const { mtimeMs, size } = statSync(join(root, path));
    hash.update(`${path}\0${mtimeMs}\0${size}\n`);
  }
  return hash.digest('hex');
}

function listFiles(folder) {
  try {
    const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
      .sort();
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}

function readStamp() {
  try {
    return readFileSync(stampFile, 'utf8');
  } catch {
    return undefined;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildWhenNeeded();
