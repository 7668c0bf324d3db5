// `npm run new-module -- visits`: the first files of a module, at its place on the map.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { moduleMap } = createRequire(import.meta.url)('../module-map.cjs');
const name = process.argv[2] ?? '';
const folder = `src/modules/${name}`;

function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}

if (!/^[a-z]+(-[a-z]+)*$/.test(name)) refuse('Give the module a name in kebab-case: npm run new-module -- visits');
if (!(name in moduleMap)) refuse(`Put ${name} on module-map.cjs first, at its place in the chain.`);
if (existsSync(folder)) refuse(`${folder} exists already.`);

const camel = name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const subject = name.replace(/s$/, '');

const files = {
  'README.md': `# ${name}

What this module is about, in two sentences.

- Lifecycle: docs/lifecycles/${subject}.md
- Who may do what: ${name}.permissions.ts, given to roles in src/app/roles.ts
`,
  [`${name}.permissions.ts`]: `declare module '../../platform/authorisation/permissions.ts' {
  interface Permissions {
    '${subject}:read': true;
  }
}
export {};
`,
  [`${name}.module.ts`]: `import type { Module } from '../../platform/module.ts';

/** What the app mounts of ${name}. */
export const ${camel}Module: Module = { migrations: {}, routes: [], sentences: {} };
`,
  [`${name}.public.ts`]: `export { ${camel}Module } from './${name}.module.ts';
`,
};

mkdirSync(folder, { recursive: true });
for (const [file, text] of Object.entries(files)) writeFileSync(`${folder}/${file}`, text);
console.log(`Made ${folder}. Next: add ${camel}Module to src/app/modules.ts, then CONTRIBUTING.md, step 3.`);
