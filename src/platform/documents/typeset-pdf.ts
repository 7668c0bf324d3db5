import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { fontFolder } from './house-style.ts';

let compiler: NodeCompiler | undefined;

/**
 * A tagged PDF (PDF/UA-1) of a Typst template, which reads what it shows by `json(bytes(sys.inputs.shown))`: words travel
 * as data, never as markup, so what somebody typed cannot change the document. The same gives the same bytes.
 * Throws when the template cannot be set, such as a picture without a text in its place.
 */
export function typesetPdf(template: string, shown: object): Uint8Array {
  compiler ??= NodeCompiler.create({ workspace: fontFolder, fontArgs: [{ fontPaths: [fontFolder] }] });
  const compiled = compiler.compile({ mainFileContent: template, inputs: { shown: JSON.stringify(shown) } });
  if (compiled.result === null) throw new Error('the document could not be set in type');
  return compiler.pdf(compiled.result, { pdfStandard: PdfStandard.UA_1, creationTimestamp: 0 });
}
