import { build } from 'esbuild';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildAssets } from './build-assets.mjs';

// Draws every component on static pages, to look at: node scripts/style-page.mjs
const outDir = resolve('node_modules/.cache/style-page');
const bundle = join(outDir, 'pages.mjs');

await mkdir(outDir, { recursive: true });
const assets = await buildAssets(outDir);
await build({
  entryPoints: ['scripts/style-page/pages.tsx'],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  jsx: 'automatic',
});
const pages = await import(pathToFileURL(bundle).href);
for (const [name, html] of Object.entries(pages.stylePages(assets))) {
  await writeFile(join(outDir, `${name}.html`), html.replaceAll('"/public/', '"public/'));
}
console.log(`Pages in ${outDir}`);
