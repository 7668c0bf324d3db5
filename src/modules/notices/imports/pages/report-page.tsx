import { showInstant } from '../../../../kernel/local-date.ts';
import { ButtonLink, SubmitButton, TextLink } from '../../../../ui/button.tsx';
import { StatTile } from '../../../../ui/card.tsx';
import { ActionForm } from '../../../../ui/form.tsx';
import { PageHead } from '../../../../ui/heading.tsx';
import { Grid, Section } from '../../../../ui/layout.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import type { Tone } from '../../../../ui/tone.ts';
import { noticesLink, noticesTabLink } from '../../notices.links.ts';
import type { NoticeOutcome } from '../../notices.table.ts';
import { importsLink, refusedLink, removeLink, startLink } from '../imports.links.ts';
import type { RefusedRow } from '../import-rows.queries.ts';
import { noOutcomes } from '../no-outcomes.rules.ts';
import type { NoticeImport } from '../imports.queries.ts';
import type { OutcomeCounts } from '../imports.table.ts';
import { importProblemText, outcomeText } from '../imports.text.ts';
import { showCount, showRows } from '../show-count.ts';
import { RefusedTable } from './checked-page.tsx';

interface ReportPageProps {
  found: NoticeImport;
  refused: readonly RefusedRow[];
}

/** What became of every row. */
export function ReportPage({ found, refused }: ReportPageProps) {
  const when = found.finishedAt === null ? '' : ` op ${showInstant(found.finishedAt)}`;
  return (
    <>
      <PageHead
        above={<TextLink href={importsLink}>Meldingen inlezen</TextLink>}
        title={`${found.fileName} is ingelezen`}
        lead={`${showRows(found.totalRows ?? 0)}, door ${found.startedByName}${when}. Elke regel is één keer geteld.`}
        actions={
          <>
            <ButtonLink href="/vandaag" kind="primary">
              Naar Vandaag
            </ButtonLink>
            <ButtonLink href={importsLink}>Nog een bestand</ButtonLink>
          </>
        }
      />
      <Counts counts={{ ...noOutcomes, ...found.counts }} />
      {refused.length > 0 && <Refused found={found} refused={refused} />}
    </>
  );
}

const outcomeNotes: Readonly<Record<NoticeOutcome, string>> = {
  new: 'een nieuwe detentie',
  changed: 'iets nieuws over een bekende',
  repeated: 'was al bekend, er is niets veranderd',
  question: 'u beslist',
  refused: 'niet te gebruiken',
};
const outcomeTones: Readonly<Partial<Record<NoticeOutcome, Tone>>> = {
  new: 'ok',
  question: 'warning',
  refused: 'danger',
};
const outcomeLinks: Readonly<Partial<Record<NoticeOutcome, string>>> = {
  new: noticesLink,
  question: noticesTabLink('questions'),
};
const outcomesInOrder = ['new', 'changed', 'repeated', 'question', 'refused'] as const;

function Counts({ counts }: { counts: OutcomeCounts }) {
  return (
    <Grid blocks="narrow">
      {outcomesInOrder.map((outcome) => (
        <StatTile
          key={outcome}
          label={outcomeText[outcome]}
          value={showCount(counts[outcome])}
          note={outcomeNotes[outcome]}
          href={outcomeLinks[outcome]}
          tone={counts[outcome] === 0 ? undefined : outcomeTones[outcome]}
        />
      ))}
    </Grid>
  );
}

function Refused({ found, refused }: ReportPageProps) {
  const count = found.counts.refused ?? refused.length;
  const download = (
    <ButtonLink href={refusedLink(found.id)} download="geweigerd.csv">
      Download als CSV
    </ButtonLink>
  );
  return (
    <Section title="Geweigerde regels" id="geweigerd" count={count} actions={download}>
      {count > refused.length && <p className="utrecht-paragraph">Hier staan de eerste {refused.length}.</p>}
      <p className="utrecht-paragraph">
        Verbeter ze in het gedownloade bestand en lees dat opnieuw in: de indeling is onthouden.
      </p>
      <RefusedTable rows={refused} />
    </Section>
  );
}

/** The import stopped, and what to do about it. */
export function FailedPage({ found }: { found: NoticeImport }) {
  const problem = found.problem ?? { code: 'unexpected', detail: '' };
  const canGoOn = problem.code === 'unexpected' && found.totalRows !== null;
  return (
    <>
      <PageHead
        above={<TextLink href={importsLink}>Meldingen inlezen</TextLink>}
        title={`${found.fileName} is niet ingelezen`}
      />
      <Notice
        tone="danger"
        title="Het inlezen is gestopt"
        actions={
          <>
            {canGoOn && (
              <ActionForm action={startLink(found.id)}>
                <SubmitButton>Ga verder waar het was</SubmitButton>
              </ActionForm>
            )}
            <ButtonLink href={importsLink}>Kies een ander bestand</ButtonLink>
            <ActionForm action={removeLink(found.id)}>
              <SubmitButton kind="subtle" negative>
                Verwijder dit bestand
              </SubmitButton>
            </ActionForm>
          </>
        }
      >
        {importProblemText(problem)}
      </Notice>
    </>
  );
}
