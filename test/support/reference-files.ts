import { strToU8, zipSync } from 'fflate';
import type { Answer, Client, TestApp } from './test-app.ts';
import { multipartOf, type SentFile } from './upload.ts';

/** Sends a file with reference figures. */
export const uploadReferences = (client: Client, sent: SentFile): Promise<Answer> =>
  client.send({
    method: 'POST',
    url: '/beheer/referentiecijfers/inlezen',
    ...multipartOf({ name: 'cijfers.csv', ...sent }),
  });

/** The mark of what a preview shows. */
export const seenOn = ({ body }: Answer): string => /name="seen" value="([^"]+)"/u.exec(body)?.[1] ?? '';

/** Takes over what the preview shows. */
export async function takeOver(client: Client, page: string): Promise<Answer> {
  return client.post(`${page}/overnemen`, { seen: seenOn(await client.get(page)) });
}

/** Every version as code, area, year, version and number. */
export const versionsOf = async (app: TestApp, municipality: string): Promise<unknown[]> =>
  (await originsOf(app, municipality)).map((told) => told.slice(0, 5));

/** The same with the source and its date. */
export async function originsOf({ owner }: TestApp, municipality: string): Promise<unknown[][]> {
  const { rows } = await owner.query<{ told: unknown[] }>(
    `select json_build_array(code, area, year, version, value, source, as_of) as told from reference_value
     where municipality_id = $1 order by code, area, year, version`,
    [municipality],
  );
  return rows.map(({ told }) => told);
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet, with numbers as numbers. */
export function workbookOf(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const cell = (value: string | number): string =>
    typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const body = rows.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('');
  const parts = {
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${relation}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${body}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

/** A table as CBS gives it out: the country, a municipality over three years, and others. The numbers are made up. */
export const statLine = (municipality: string): string =>
  [
    'ID;RegioS;Perioden;TotaleBevolking_1',
    '0;NL01  ;2021JJ00;17475415',
    `1;${municipality}    ;2021JJ00;   73678`,
    `2;${municipality}    ;2022JJ00;       .`,
    `3;${municipality}    ;1999JJ00;   70000`,
    '4;GM9901    ;2021JJ00;   12345',
    '5;PV28  ;2021JJ00;  3726050',
  ].join('\r\n');
