import { showCountdown, showDate, type LocalDate } from '../../../kernel/local-date.ts';
import { ButtonLink, SubmitButton, TextLink } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Select } from '../../../ui/choice-field.tsx';
import { FieldRow, Form, FormActions, FormProblems } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Grid, Section } from '../../../ui/layout.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { StatusLight } from '../../../ui/status.tsx';
import { Table } from '../../../ui/table.tsx';
import { DateField } from '../../../ui/text-field.tsx';
import { meetingLink, meetingsLink, minutesLink } from '../meetings.links.ts';
import type { ShownMeeting } from '../meetings.queries.ts';
import { meetingStateText, meetingStateTone } from '../meetings.text.ts';
import type { MeetingsView } from '../view-meeting.ts';

interface MeetingsPageProps {
  view: MeetingsView;
  canLead: boolean;
  today: LocalDate;
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

/** The meetings: what comes, a new one, and what was. */
export function MeetingsPage({ view, canLead, today, values, errors }: MeetingsPageProps) {
  const { coming, ended, counts } = view;
  return (
    <>
      <PageHead
        title="Overleg"
        lead="Het casusoverleg: de agenda vult zichzelf, en van elk besluit gaat de taak naar wie het doet."
      />
      <FormProblems errors={errors} />
      <Section title="Komt eraan" id="komt">
        {coming.length === 0 ? (
          <EmptyState title="Er is geen overleg gepland">
            {canLead ? 'Plan het volgende overleg hieronder.' : 'De nazorgcoördinator plant het volgende overleg.'}
          </EmptyState>
        ) : (
          <Grid blocks="wide">
            {coming.map((meeting) => (
              <MeetingCard key={meeting.id} meeting={meeting} count={counts.get(meeting.id) ?? 0} today={today} />
            ))}
          </Grid>
        )}
      </Section>
      {canLead && <PlanSection view={view} values={values} errors={errors} />}
      <Section title="Geweest" id="geweest">
        <EndedTable ended={ended} counts={counts} />
      </Section>
    </>
  );
}

function MeetingCard({ meeting, count, today }: { meeting: ShownMeeting; count: number; today: LocalDate }) {
  const { id, heldOn, state, municipalityName } = meeting;
  return (
    <Card
      title={`${municipalityName}, ${showDate(heldOn, today)}`}
      href={meetingLink(id)}
      marks={<StatusLight tone={meetingStateTone[state]}>{meetingStateText[state]}</StatusLight>}
      actions={
        <ButtonLink href={meetingLink(id)} kind={state === 'running' ? 'primary' : 'secondary'}>
          {state === 'running' ? 'Verder met het overleg' : 'Naar de agenda'}
        </ButtonLink>
      }
    >
      <p>
        {showCountdown(heldOn, today)} · {count === 1 ? '1 dossier' : `${String(count)} dossiers`} op de agenda
      </p>
    </Card>
  );
}

function PlanSection({ view: { places }, values, errors }: Pick<MeetingsPageProps, 'view' | 'values' | 'errors'>) {
  const [first] = places;
  if (first === undefined) return null;
  return (
    <Section title="Overleg plannen" id="plannen">
      <Form action={meetingsLink} hidden={places.length === 1 ? { place: first.municipality.id } : {}}>
        <FieldRow>
          {places.length > 1 && (
            <Select
              name="place"
              label="Gemeente"
              choices={places.map(({ municipality: { id, name } }) => ({ value: id, label: name }))}
              value={values.place}
              error={errors.place}
            />
          )}
          <DateField name="heldOn" label="Dag" value={values.heldOn ?? first.proposedOn} error={errors.heldOn} />
        </FieldRow>
        <FormActions>
          <SubmitButton>Plannen en agenda vullen</SubmitButton>
        </FormActions>
      </Form>
    </Section>
  );
}

function EndedTable({ ended, counts }: Pick<MeetingsView, 'ended' | 'counts'>) {
  if (ended.length === 0) return <EmptyState title="Er is nog geen overleg afgesloten" />;
  return (
    <Table
      caption="Afgesloten overleggen"
      hideCaption
      rows={ended}
      rowKey={({ id }) => id}
      columns={[
        {
          label: 'Dag',
          isRowHeader: true,
          cell: ({ id, heldOn }) => <TextLink href={minutesLink(id)}>{showDate(heldOn)}</TextLink>,
        },
        { label: 'Gemeente', cell: ({ municipalityName }) => municipalityName },
        { label: 'Dossiers', isNumeric: true, cell: ({ id }) => counts.get(id) ?? 0 },
        { label: 'Geleid door', cell: ({ ledByName }) => ledByName },
      ]}
    />
  );
}
