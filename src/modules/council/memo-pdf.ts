import { withDocumentFont } from '../../platform/documents/rasterise.ts';
import { typesetPdf } from '../../platform/documents/typeset-pdf.ts';
import { demoWarning, type LaidBlock, type LaidMemo } from './memo-layout.ts';

const template = `#let m = json(bytes(sys.inputs.shown))
#let teal = rgb("#0b4650")
#set document(title: m.title + ". " + m.subtitle, author: "Kantelpunt", date: none)
#set text(font: "Source Sans 3", lang: "nl", size: 10.5pt)
#set page(paper: "a4", margin: (x: 2.3cm, y: 2.3cm), footer: context [
  #set text(size: 8pt, fill: rgb("#4a5a5e"))
  #m.footer #h(1fr) Pagina #counter(page).display() van #counter(page).final().first()
])
#set par(leading: 0.62em, spacing: 0.9em)
#show link: set text(fill: teal)
#show heading.where(level: 1): set text(size: 20pt, fill: teal)
#show heading.where(level: 2): it => block(above: 1.8em, below: 0.8em, sticky: true, text(size: 14pt, fill: teal, it.body))
#show heading.where(level: 3): it => block(above: 1.4em, below: 0.7em, sticky: true, text(size: 11.5pt, it.body))
#show figure.where(kind: table): set figure.caption(position: top)
#show figure.where(kind: image): set figure.caption(position: top)
#show figure.where(kind: image): set align(left)
#show figure.where(kind: table): set block(breakable: true)
#show figure.caption: it => align(left, text(size: 10pt, weight: "semibold", it.body))
#let run(r) = if r.kind == "words" { r.text } else { sym.wj + link(label(r.to), super("[" + r.text + "]")) }
#let runs(rs) = rs.map(run).join()
#let anchored(name, body) = if name == "" { body } else [#metadata(name)#label(name)#body]
#let shown(b) = {
  if b.kind == "heading" { heading(level: 3, b.text) }
  else if b.kind == "text" { par(runs(b.runs)) }
  else if b.kind == "list" { list(..b.items.map(runs)) }
  else if b.kind == "chart" {
    block(breakable: false, above: 1.4em, below: 1.4em)[
      #figure(kind: image, supplement: none, numbering: none, caption: b.title + ". " + b.caption,
        image(bytes(b.svg), format: "svg", width: 12cm, alt: b.alt))
      #text(size: 8pt, b.source)
    ]
  } else if b.kind == "table" {
    figure(kind: table, supplement: none, numbering: none, caption: b.caption, {
      set text(size: if b.headings.len() > 5 { 8pt } else { 9pt })
      set par(justify: false)
      align(left, table(columns: b.widths.map(w => w * 1fr), align: left, inset: (x: 4pt, y: 3.5pt),
        stroke: (x, y) => (bottom: 0.5pt + rgb("#c9cac2")), fill: (x, y) => if y == 0 { rgb("#e8f0f1") },
        table.header(..b.headings.map(h => strong(h))),
        ..b.rows.map(r => r.cells.enumerate().map(((i, c)) => if i == 0 { anchored(r.anchor, runs(c)) } else { runs(c) })).flatten()))
    })
  } else if b.kind == "links" {
    list(marker: none, indent: 0pt, body-indent: 0pt, ..b.items.map(i => anchored(i.anchor,
      i.mark + ". " + if i.href == "" { i.text } else { link(i.href, i.text) })))
  }
}
= #m.title
#text(size: 13pt, weight: "semibold", m.subtitle)

#m.lead
#if m.warning != "" [#strong(m.warning)]
#let chapters(cs) = for c in cs {
  heading(level: 2, c.title)
  for b in c.blocks { shown(b) }
}
#chapters(m.chapters.filter(c => not c.isAnnex))
#pagebreak(weak: true)
#set text(size: 9pt)
#chapters(m.chapters.filter(c => c.isAnnex))
`;

/** The memo as a tagged PDF (PDF/UA-1); the same memo gives the same bytes. */
export function memoPdf(memo: LaidMemo): Uint8Array {
  const { title, subtitle, municipality, year, moment } = memo;
  return typesetPdf(template, {
    title,
    subtitle,
    lead: `Voor de gemeenteraad. Stand van de gegevens: ${moment}.`,
    warning: municipality.isDemo ? demoWarning : '',
    footer: `Raadsmemo ${municipality.name} ${year}. Stand ${moment}.`,
    chapters: memo.chapters.map((chapter) => ({ ...chapter, blocks: chapter.blocks.map(drawn) })),
  });
}

const drawn = (block: LaidBlock) =>
  block.kind === 'chart' ? { ...block, svg: withDocumentFont(block.draw('wide')) } : block;
