import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { inspect, parseArgs } from 'node:util';
import { Invalid } from '../kernel/errors.ts';
import { newId } from '../kernel/id.ts';
import {
  importAtOnce,
  importProblemText,
  importSentences,
  mappingSentences,
  NoticeMapping,
  type ImportReport,
} from '../modules/notices/notices.public.ts';
import { stopOnSignals } from '../platform/shutdown.ts';
import { isStartProblem } from '../platform/start-problem.ts';
import { isKnownMunicipality, unknownMunicipality } from './known-municipality.ts';
import { openInstallation } from './open-installation.ts';

const usage = `Zo leest u een bestand met meldingen in:
  npm run import -- --municipality GM0513 --file meldingen.csv --mapping indeling.json [--json]`;

/** What the person at the terminal can mend. */
interface Mistake {
  mistake: string;
}

interface Asked {
  municipality: string;
  file: string;
  mapping: string;
  json: boolean;
}

const shutdown = stopOnSignals('Gestopt. Met dezelfde opdracht gaat het inlezen verder waar het was.');
const stopping = new AbortController();

function readArguments(): Asked | Mistake {
  try {
    const { values } = parseArgs({
      options: {
        municipality: { type: 'string' },
        file: { type: 'string' },
        mapping: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const { municipality, file, mapping, json } = values;
    if (!municipality || !file || !mapping) return { mistake: usage };
    return { municipality, file, mapping, json };
  } catch {
    return { mistake: usage };
  }
}

async function readMapping(path: string): Promise<NoticeMapping | Mistake> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return { mistake: `De indeling ${path} is niet te lezen: bestaat dit bestand?` };
  const value = parseJson(text.replace(/^\uFEFF/u, ''));
  if (value === undefined) return { mistake: `De indeling ${path} is geen geldige JSON.` };
  const mapping = NoticeMapping.safeParse(value);
  if (mapping.success) return mapping.data;
  return { mistake: `De indeling ${path} klopt niet: ${mappingSentences(mapping.error).join(' ')}` };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

async function run(): Promise<string | Mistake> {
  const asked = readArguments();
  if ('mistake' in asked) return asked;
  const { municipality, file, json } = asked;
  if (!(await isFile(file))) return { mistake: `Het bestand ${file} is er niet of is niet te lezen.` };
  const mapping = await readMapping(asked.mapping);
  if ('mistake' in mapping) return mapping;
  const installation = await openInstallation(shutdown);
  if (!(await isKnownMunicipality(installation, municipality))) return { mistake: unknownMunicipality(municipality) };
  const { database, now } = installation;
  const working = importAtOnce(
    { database, now, id: newId(), stopping: stopping.signal },
    { municipalityId: municipality, fileName: basename(file), content: createReadStream(file), mapping },
  );
  // Added last, so done first: the import comes to a good point before the database closes.
  shutdown.add(() => {
    stopping.abort();
    return working;
  });
  const report = await working;
  const { state, problem } = report.imported;
  if (state !== 'finished') return { mistake: importProblemText(problem ?? { code: 'unexpected', detail: '' }) };
  return json ? JSON.stringify(counted(report)) : summary(report);
}

function counted({ imported, refusals }: ImportReport) {
  const { new: added = 0, changed = 0, repeated = 0, question = 0, refused = 0 } = imported.counts;
  return { rows: imported.totalRows ?? 0, new: added, changed, repeated, questions: question, refused, refusals };
}

const mostShown = 20;

function summary(report: ImportReport): string {
  const { rows, new: added, changed, repeated, questions, refused, refusals } = counted(report);
  const shown = refusals.slice(0, mostShown).map(({ row, reason }) => `  regel ${row}: ${reason}`);
  const more = refusals.length > mostShown ? [`  en nog ${refusals.length - mostShown} regels`] : [];
  return [
    `${rows} regels gelezen`,
    `  ${added} nieuw, ${changed} gewijzigd, ${repeated} herhaald, ${questions} vragen, ${refused} geweigerd`,
    ...(refusals.length > 0 ? ['Geweigerd:', ...shown, ...more] : []),
  ].join('\n');
}

function sentenceOf(error: unknown): string {
  if (isStartProblem(error)) return error.message;
  const sentences: Readonly<Record<string, string>> = importSentences;
  if (error instanceof Invalid)
    return Object.values(error.fields)
      .map((code) => sentences[code] ?? code)
      .join(' ');
  process.stderr.write(`${inspect(error)}\n`);
  return 'Het inlezen is door een onverwachte fout gestopt.';
}

try {
  const result = await run();
  await (typeof result === 'string' ? shutdown.leave(0, result) : shutdown.leave(1, result.mistake));
} catch (error) {
  await shutdown.leave(1, sentenceOf(error));
}
