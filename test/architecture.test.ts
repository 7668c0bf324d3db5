import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { moduleMap } from '../module-map.cjs';
import { describeNeedToKnow } from '../scripts/describe-need-to-know.ts';
import { describeRoutes } from '../scripts/describe-routes.ts';
import { describeSchema } from '../scripts/describe-schema.ts';
import { drawModuleMap } from '../scripts/draw-module-map.ts';
import { firstGroups, projectFolder, readSource, sourceFilesIn, type SourceFile } from './support/source-files.ts';
import { openWorkerDatabase } from './support/worker-database.ts';

const sources = sourceFilesIn('src');
const everything = [...sources, ...sourceFilesIn('test'), ...sourceFilesIn('scripts')];
const product = sources.filter((file) => !isTest(file));
const modules = readdirSync(join(projectFolder, 'src/modules'));

function isTest(file: SourceFile): boolean {
  return /\.test\.tsx?$/.test(file.name);
}

const inModule = (name: string) => product.filter((file) => file.path.startsWith(`src/modules/${name}/`));

describe('comments', () => {
  // A short file may always explain itself in six lines; a one-line doc comment on an export is asked for, so it is free.
  const commentLines = ({ lines }: SourceFile) =>
    lines.filter((line, at) => {
      const isComment = /^\s*(\/\/|\/\*|\*|\{\/\*)/.test(line);
      return isComment && !(/^\s*\/\*\*.*\*\/$/.test(line) && /^\s*export /.test(lines[at + 1] ?? ''));
    }).length;

  test('every file explains itself in at most 15 % comment', () => {
    const written = (file: SourceFile) => file.lines.filter((line) => line.trim() !== '').length;
    const talkative = product.filter((file) => commentLines(file) > Math.max(6, 0.15 * written(file)));
    expect(talkative.map((file) => `${file.path}: ${commentLines(file)} of ${written(file)} lines`)).toEqual([]);
  });

  test('no lint rule, type check or test is switched off', () => {
    const exemption = /eslint-disable|@ts-(ignore|expect-error|nocheck)|\b(test|it|describe)\.(skip|only|todo|fails)\b/;
    const offenders = everything.filter((file) => exemption.test(file.text.replace(/const exemption = .*/, '')));
    expect(offenders.map((file) => file.path)).toEqual([]);
  });
});

describe('doc comments', () => {
  const undocumented = (file: SourceFile, isAsked: (name: string) => boolean) =>
    file.lines.flatMap((line, at) => {
      const name = /^export (?:async )?function (\w+)/.exec(line)?.[1];
      const isDocumented = file.lines[at - 1]?.trimEnd().endsWith('*/') === true;
      return name !== undefined && isAsked(name) && !isDocumented ? [`${file.path}: ${name}`] : [];
    });

  test('each public function of kernel and platform has one', () => {
    const files = product.filter((file) => /^src\/(kernel|platform)\//.test(file.path));
    expect(files.flatMap((file) => undocumented(file, () => true))).toEqual([]);
  });

  test('each function in a public file has one', () => {
    const publicFiles = product.filter((file) => file.name.endsWith('.public.ts'));
    const missing = publicFiles.flatMap((file) => {
      const names = new Set(firstGroups(file.text, /(\w+)(?=\s*[,}])/g));
      const name = file.path.split('/')[2] ?? '';
      return inModule(name).flatMap((source) => undocumented(source, (exported) => names.has(exported)));
    });
    expect(missing).toEqual([]);
  });
});

describe('modules', () => {
  test('the map and the folders name the same modules', () => {
    expect(modules.sort()).toEqual(Object.keys(moduleMap).sort());
  });

  test('every edge of the map is used', () => {
    const reaches = (file: SourceFile) => firstGroups(file.text, /\/([\w-]+)\/[\w-]+\.public\.ts'/g);
    const unused = Object.entries<readonly string[]>(moduleMap).flatMap(([name, allowed]) => {
      const files = sources.filter((file) => file.path.startsWith(`src/modules/${name}/`));
      const used = new Set(files.flatMap(reaches));
      return allowed.filter((other) => !used.has(other)).map((other) => `${name} → ${other}`);
    });
    expect(unused).toEqual([]);
  });

  test('each has a README of at most 15 lines', () => {
    const length = (name: string) => {
      const path = `src/modules/${name}/README.md`;
      return existsSync(join(projectFolder, path)) ? readSource(path).text.trimEnd().split('\n').length : 0;
    };
    expect(modules.filter((name) => length(name) === 0 || length(name) > 15)).toEqual([]);
  });

  test('files are named in kebab-case with a known role', () => {
    const roles =
      'public|module|migrations|table|schema|rules|queries|service|routes|links|text|permissions|jobs|database|properties';
    const pattern = new RegExp(String.raw`^[a-z0-9]+(-[a-z0-9]+)*(\.(${roles}))?(\.test|\.d)?\.tsx?$`);
    const migration = /^\d{4}-\d{2}-\d{2}T\d{4}-[a-z0-9-]+\.ts$/;
    const isWellNamed = (file: SourceFile) =>
      (file.path.includes('/migrations/') ? migration : pattern).test(file.name);
    expect(sources.filter((file) => !isWellNamed(file)).map((file) => file.path)).toEqual([]);
  });

  test('routes hold no SQL', () => {
    const routes = product.filter((file) => /\.routes\.tsx?$/.test(file.name));
    const offenders = routes.filter((file) =>
      /\bdb\s*\.|\.(selectFrom|insertInto|updateTable|deleteFrom)\(|sql`/.test(file.text),
    );
    expect(offenders.map((file) => file.path)).toEqual([]);
  });
});

describe('tables', () => {
  const camelCase = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  const ownedTables = (files: readonly SourceFile[]) =>
    files
      .filter((file) => file.name.endsWith('.table.ts'))
      .flatMap((file) => firstGroups(file.text, /interface Database \{([^}]*)\}/g))
      .flatMap((body) => firstGroups(body, /^\s*(\w+):/gm));
  const writtenTables = (file: SourceFile) => [
    ...firstGroups(file.text, /\b(?:insertInto|updateTable|deleteFrom|mergeInto)\(\s*'(\w+)/g),
    ...firstGroups(file.text, /\b(?:insert into|delete from|update)\s+(\w+)\s+(?:\(|set|where|select|values|as)/gi).map(
      camelCase,
    ),
  ];

  test('each module writes only its own', () => {
    // The demo writes a history that no use case could: years back, in every table.
    const working = modules.filter((name) => name !== 'demo');
    const foreign = working.flatMap((name) => {
      const files = inModule(name).filter((file) => !file.path.includes('/migrations/'));
      const owned = new Set(ownedTables(files));
      return files.flatMap((file) =>
        writtenTables(file)
          .filter((table) => !owned.has(table))
          .map((table) => `${file.path} writes ${table}`),
      );
    });
    expect(foreign).toEqual([]);
  });
});

describe('words', () => {
  const texts = product.filter((file) => file.name.endsWith('.text.ts')).map((file) => file.text);
  const hasSentence = (code: string) => {
    const key = new RegExp(String.raw`(^|[\s{,])'?${code}'?:`, 'm');
    return texts.some((text) => key.test(text));
  };

  test('every reason a person can be refused for has a sentence', () => {
    const reasons = product.flatMap((file) => [
      ...firstGroups(file.text, /new Conflict\(\s*'([^']+)'/g),
      ...firstGroups(file.text, /new Invalid\(\{([^}]*)\}/g).flatMap((fields) => firstGroups(fields, /:\s*'([^']+)'/g)),
    ]);
    expect([...new Set(reasons)].filter((code) => !hasSentence(code))).toEqual([]);
  });

  test('no address of a page can carry a name or a BSN', () => {
    const addresses = product
      .filter((file) => /\.(routes|links)\.tsx?$/.test(file.name))
      .flatMap((file) => firstGroups(file.text, /['"`](\/[^'"`\n]*)['"`]/g));
    const personal = /bsn|surname|achternaam|givenname|voornaam|birthdate|geboortedatum/i;
    expect(addresses.filter((address) => personal.test(address))).toEqual([]);
  });

  test('no screen names a system that no longer exists', () => {
    expect(product.filter((file) => /\bDPAN\b/.test(file.text)).map((file) => file.path)).toEqual([]);
  });
});

describe('generated files', () => {
  test('docs/architecture.md draws the module map as it is', () => {
    expect(readSource('docs/architecture.md').text).toContain(drawModuleMap(moduleMap));
  });

  test('docs/routes.md lists every address with who may use it', () => {
    expect(readSource('docs/routes.md').text).toBe(describeRoutes());
  });

  test('docs/need-to-know.md is the table of src/app/roles.ts', () => {
    expect(readSource('docs/need-to-know.md').text).toBe(describeNeedToKnow());
  });

  test('db/schema.sql is the schema that the migrations make', async () => {
    const { owner, close } = await openWorkerDatabase();
    expect(await describeSchema(owner)).toBe(readSource('db/schema.sql').text);
    await close();
  });
});
