import { typesetPdf } from '../../platform/documents/typeset-pdf.ts';
import type { WrittenMinutes } from './minutes-text.ts';

const template = `#let m = json(bytes(sys.inputs.shown))
#set document(title: m.title, author: "Kantelpunt", date: none)
#set text(font: "Source Sans 3", lang: "nl", size: 10.5pt)
#set page(paper: "a4", margin: (x: 2.2cm, y: 2.4cm), numbering: "1 / 1", footer: context [
  #set text(size: 8pt, fill: rgb("#4a5a5e"))
  #m.footer #h(1fr) #counter(page).display("1 / 1", both: true)
])
#set par(leading: 0.62em)
#show heading.where(level: 1): set text(size: 20pt, fill: rgb("#0b4650"))
#show heading.where(level: 2): it => block(above: 1.6em, below: 0.8em, text(size: 14pt, fill: rgb("#0b4650"), it.body))
#show heading.where(level: 3): it => block(above: 1.3em, below: 0.6em, text(size: 11.5pt, it.body))
#let pairs(rows) = list(marker: none, indent: 0pt, body-indent: 0pt, ..rows.map(((label, body)) => [#strong(label + ":") #body]))
= #m.title
#m.subtitle
#pairs(m.facts.map(f => (f.label, f.value)))
== Dossiers
#if m.cases.len() == 0 [Er is geen dossier dat in dit verslag thuishoort.]
#for c in m.cases [
  === #c.name
  #pairs(c.lines.map(l => (l.label, l.text)))
]
== Taken
#if m.taskLists.len() == 0 [Er zijn geen taken afgesproken.]
#for l in m.taskLists [
  === #l.owner
  #list(..l.tasks.map(t => [#t.day: #t.what (#t.person)]))
]
#if m.addenda.len() > 0 [
  == Aanvullingen
  #pairs(m.addenda.map(a => (a.by, a.text)))
]
`;

/** Minutes as a tagged PDF (PDF/UA-1); the same minutes give the same bytes. */
export const minutesPdf = (minutes: WrittenMinutes): Uint8Array => typesetPdf(template, minutes);
