import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the project. */
export const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

/** One file of our own code, with its path from the root of the project. */
export interface SourceFile {
  path: string;
  name: string;
  text: string;
  lines: readonly string[];
}

export function readSource(path: string): SourceFile {
  const text = readFileSync(join(projectFolder, path), 'utf8');
  return { path, name: basename(path), text, lines: text.split('\n') };
}

/** All our TypeScript under a folder, tests included. */
export function sourceFilesIn(folder: string): SourceFile[] {
  return readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
    .map((path) => readSource(`${folder}/${path.replaceAll('\\', '/')}`));
}

/** Every match of a pattern with groups, as the text of its first group. */
export function firstGroups(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap((match) => match[1] ?? []);
}
