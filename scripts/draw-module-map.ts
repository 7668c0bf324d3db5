// `npm run draw`: draws module-map.cjs as Mermaid into docs/architecture.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { moduleMap } from '../module-map.cjs';

type ModuleMap = Readonly<Record<string, readonly string[]>>;

const target = new URL('../docs/architecture.md', import.meta.url);
const drawing = /```mermaid\nflowchart[\s\S]*?```/;

/** Modules reached through another arrow already: leaving them out keeps the drawing readable and loses no order. */
function reachedIndirectly(map: ModuleMap, name: string): Set<string> {
  const below = (other: string): string[] => (map[other] ?? []).flatMap((next) => [next, ...below(next)]);
  return new Set((map[name] ?? []).flatMap(below));
}

/** The module map as a Mermaid flowchart: an arrow means "imports", arrows that follow from others are left out. */
export function drawModuleMap(map: ModuleMap): string {
  const arrows = Object.entries(map).flatMap(([name, imports]) => {
    const indirect = reachedIndirectly(map, name);
    const direct = imports.filter((other) => !indirect.has(other));
    return direct.length === 0 ? [`  ${name}`] : direct.map((other) => `  ${name} --> ${other}`);
  });
  return ['```mermaid', 'flowchart BT', ...arrows, '```'].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(target, readFileSync(target, 'utf8').replace(drawing, drawModuleMap(moduleMap)));
}
