import { build, transform } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { keepUsedRules, keepUsedTokens, usedNames } from './prune-css.mjs';

const address = '/public';
const browsers = ['chrome111', 'firefox113', 'safari16.4'];
const tokens = 'node_modules/@nl-design-system-unstable/voorbeeld-design-tokens/dist/variables.css';
const houseStyle = 'src/ui/themes/kantelpunt.css';
const components = [
  '@nl-design-system-candidate/button-css/dist/button.css',
  ...[
    'document',
    'link',
    'paragraph',
    'unordered-list',
    'ordered-list',
    'heading-1',
    'heading-2',
    'heading-3',
    'heading-4',
    'form-field',
    'form-label',
    'form-field-description',
    'form-field-error-message',
    'textbox',
    'textarea',
    'select',
    'checkbox',
    'radio-button',
    'table',
    'data-list',
    'breadcrumb-nav',
    'skip-link',
    'status-badge',
    'figure',
  ].map((name) => `@utrecht/${name}-css/dist/index.css`),
];
const ownStyles = [
  'base',
  'frame',
  'blocks',
  'status',
  'table',
  'form',
  'time',
  'chart',
  'stage',
  'touch',
  'sheet',
  'print',
];

/** Builds everything a browser asks for into `outDir/public`, with a content hash in each name, and `manifest.json`. */
export async function buildAssets(outDir) {
  const publicDir = join(outDir, 'public');
  await rm(publicDir, { recursive: true, force: true });
  await mkdir(publicDir, { recursive: true });
  const manifest = {
    ...(await buildStyles(publicDir)),
    script: await buildIslands(publicDir),
    logo: await copyHashed('src/ui/assets/logo.svg', publicDir),
    icon: await copyHashed('src/ui/assets/icon.svg', publicDir),
    themes: await buildThemes(publicDir),
  };
  await writeFile(join(publicDir, 'manifest.json'), JSON.stringify(manifest, null, 2));
  return manifest;
}

async function buildStyles(publicDir) {
  const result = await build({
    stdin: { contents: await composeStyles(), resolveDir: 'src/ui', loader: 'css', sourcefile: 'kantelpunt.css' },
    outdir: publicDir,
    bundle: true,
    minify: true,
    metafile: true,
    target: browsers,
    loader: { '.woff2': 'file' },
    assetNames: '[name].[hash]',
    write: false,
  });
  let stylesheet = '';
  for (const file of result.outputFiles) {
    if (file.path.endsWith('.css')) stylesheet = await writeHashed('kantelpunt.css', file.contents, publicDir);
    else await writeFile(join(publicDir, basename(file.path)), file.contents);
  }
  const font = result.outputFiles.find((file) => file.path.includes('latin-wght'));
  return { stylesheet, font: `${address}/${basename(font.path)}` };
}

/** Tokens of the design system, our house style over them, the components that our pages use, our own layer. */
async function composeStyles() {
  const used = usedNames(await readSources('src'));
  const rules = (await readAll(components.map((path) => `node_modules/${path}`))).map((css) =>
    keepUsedRules(css, used),
  );
  const own = await readAll(ownStyles.map((name) => `src/ui/styles/${name}.css`));
  const theme = await readFile(houseStyle, 'utf8');
  const base = keepUsedTokens(await readFile(tokens, 'utf8'), [...rules, ...own, theme].join('\n'));
  return [base, theme, ...rules, ...own].join('\n');
}

async function buildIslands(publicDir) {
  const result = await build({
    entryPoints: ['src/ui/islands/main.ts'],
    outdir: publicDir,
    bundle: true,
    minify: true,
    format: 'esm',
    target: browsers,
    write: false,
  });
  return writeHashed('islands.js', result.outputFiles[0].contents, publicDir);
}

/** Each other file in `themes` overrides tokens; a municipality chooses one by name. */
async function buildThemes(publicDir) {
  const names = (await readdir('src/ui/themes')).filter((name) => join('src/ui/themes', name) !== houseStyle);
  const themes = {};
  for (const name of names.sort()) {
    const css = await readFile(join('src/ui/themes', name), 'utf8');
    const { code } = await transform(css, { loader: 'css', minify: true, target: browsers });
    themes[basename(name, '.css')] = await writeHashed(`theme-${name}`, code, publicDir);
  }
  return themes;
}

async function copyHashed(path, publicDir) {
  return writeHashed(basename(path), await readFile(path), publicDir);
}

async function writeHashed(name, contents, publicDir) {
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, 10);
  const [stem, extension] = name.split('.');
  await writeFile(join(publicDir, `${stem}.${hash}.${extension}`), contents);
  return `${address}/${stem}.${hash}.${extension}`;
}

function readAll(paths) {
  return Promise.all(paths.map((path) => readFile(path, 'utf8')));
}

async function readSources(folder) {
  const files = await readdir(folder, { recursive: true });
  return readAll(files.filter((name) => /\.tsx?$/.test(name)).map((name) => join(folder, name)));
}
