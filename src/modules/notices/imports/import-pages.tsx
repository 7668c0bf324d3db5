import { NotFound } from '../../../kernel/errors.ts';
import { todayIn } from '../../../kernel/local-date.ts';
import { recordAudit } from '../../../platform/audit-trail/record-audit.ts';
import { page, redirect, type RefusedForm, type Reply } from '../../../platform/http/routes.ts';
import type { TableRow } from '../../../platform/files/table-row.ts';
import type { RequestContext } from '../../../platform/request-context.ts';
import type { Choice } from '../../../ui/choice-field.tsx';
import { findMunicipalities } from '../../municipalities/municipalities.public.ts';
import { findOwnTowns } from '../own-towns.ts';
import { readRow } from '../received-item.ts';
import { findDoubtful, findRefusable, findRefusedRows } from './import-rows.queries.ts';
import { mappingLink } from './imports.links.ts';
import { findImports, getImport, type NoticeImport } from './imports.queries.ts';
import { peekImport, proposeMapping } from './imports.service.ts';
import { readRefusedMapping } from './mapping-form.ts';
import { CheckedPage, type PreviewRow } from './pages/checked-page.tsx';
import { ImportsPage } from './pages/imports-page.tsx';
import { MappingPage } from './pages/mapping-page.tsx';
import { ProgressPage } from './pages/progress-page.tsx';
import { FailedPage, ReportPage } from './pages/report-page.tsx';
import { doubtsAboutRow, type DoubtSetting } from './row-doubts.ts';

const refusedShown = 50;

/** The municipalities of the actor, by name. */
export async function ownMunicipalities(ctx: RequestContext): Promise<Choice[]> {
  const found = await findMunicipalities(ctx.db);
  return found
    .filter(({ id }) => ctx.actor.municipalityIds.includes(id))
    .map(({ id, name }) => ({ value: id, label: name }));
}

/** The page where files come in, again with its errors when they were refused. */
export async function showImports(ctx: RequestContext, refused?: RefusedForm): Promise<Reply> {
  const [imports, municipalities] = await Promise.all([findImports(ctx), ownMunicipalities(ctx)]);
  const body = (
    <ImportsPage imports={imports} municipalities={municipalities} {...(refused === undefined ? {} : { refused })} />
  );
  return page({ title: 'Meldingen inlezen', body });
}

/** The page of one import: what it waits for, how far it is, or what became of it. */
export async function showImport(ctx: RequestContext, importId: string): Promise<Reply> {
  const found = await getImport(ctx, importId);
  const { state, fileName } = found;
  switch (state) {
    case 'uploaded':
      return redirect(mappingLink(importId));
    case 'checking':
    case 'running':
      return page({ title: 'Bezig met inlezen', body: <ProgressPage found={found} /> });
    case 'checked':
      return showChecked(ctx, found);
    case 'finished': {
      const refused = await findRefusedRows(ctx, importId, { after: 0, most: refusedShown });
      return page({ title: `${fileName} is ingelezen`, body: <ReportPage found={found} refused={refused} /> });
    }
    case 'failed':
      return page({ title: `${fileName} is niet ingelezen`, body: <FailedPage found={found} /> });
  }
}

async function showChecked(ctx: RequestContext, found: NoticeImport): Promise<Reply> {
  const { id, municipalityId } = found;
  const [peek, refusable, doubtful, towns] = await Promise.all([
    peekImport(ctx, id),
    findRefusable(ctx, id),
    findDoubtful(ctx, id),
    findOwnTowns(ctx, municipalityId),
  ]);
  recordAudit(ctx, 'import.viewed', { municipalityId, subjectId: id });
  const setting = { towns, today: todayIn(ctx.now) };
  const preview = peek.rows.map((row) => previewOf(setting, found, row));
  return page({
    title: `${found.fileName}: klaar om in te lezen`,
    body: <CheckedPage found={found} preview={preview} refusable={refusable} doubtful={doubtful} />,
  });
}

function previewOf(setting: DoubtSetting, { mapping }: NoticeImport, row: TableRow): PreviewRow {
  if (mapping === null) throw new NotFound();
  const { content, reasons = [] } = readRow(row, mapping, setting.today);
  const doubts = content === undefined ? [] : doubtsAboutRow(content, setting);
  return { rowNumber: row.rowNumber, content, reasons, doubts };
}

/** What the columns mean, as remembered, suggested or just sent. */
export async function showMapping(ctx: RequestContext, importId: string, refused?: RefusedForm): Promise<Reply> {
  const found = await getImport(ctx, importId);
  if (found.state === 'running' || found.state === 'finished' || found.state === 'checking')
    return redirect(mappingLink(importId).replace(/\/[^/]*$/u, ''));
  const peek = await peekImport(ctx, importId);
  recordAudit(ctx, 'import.viewed', { municipalityId: found.municipalityId, subjectId: found.id });
  const proposed = await proposeMapping(ctx, found, peek);
  const mapping = refused === undefined ? proposed.mapping : readRefusedMapping(refused.values, proposed.mapping);
  const cells = peek.rows.flatMap((row) => ('cells' in row ? [row.cells] : []));
  // A heading that was sent need not be in the file: 'toString' is no cell.
  const cellsUnder = (heading = '') =>
    cells.flatMap((row) => (Object.hasOwn(row, heading) ? (row[heading] ?? '') : []));
  const exampleOf = (heading: string) => shorten(cellsUnder(heading).find((value) => value.trim() !== '') ?? '');
  const unknown = found.state === 'checked' ? await findUnknownWords(ctx, importId) : [];
  const words = new Set(
    [...Object.keys(mapping.values.kind), ...cellsUnder(mapping.columns.kind), ...unknown]
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  );
  const body = (
    <MappingPage
      importId={importId}
      fileName={found.fileName}
      headings={peek.headings.map((heading) => ({ heading, example: exampleOf(heading) }))}
      mapping={mapping}
      isRemembered={proposed.isRemembered && found.state === 'uploaded'}
      isKnown={proposed.isRemembered}
      words={[...words].slice(0, mostWords)}
      errors={refused?.fields ?? {}}
    />
  );
  return page({ title: 'Wat betekenen de kolommen?', body });
}

const mostWords = 50;
const longestExample = 24;
const shorten = (text: string): string => (text.length > longestExample ? `${text.slice(0, longestExample)}…` : text);

async function findUnknownWords(ctx: RequestContext, importId: string): Promise<string[]> {
  const { rows } = await findRefusable(ctx, importId);
  return rows.flatMap(({ reasons }) =>
    reasons.flatMap((reason) => (reason.code === 'kind-unknown' ? [reason.value] : [])),
  );
}
