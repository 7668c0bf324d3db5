import { showDate, type LocalDate } from '../../../kernel/local-date.ts';
import { SubmitButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { FieldRow, Form, FormActions } from '../../../ui/form.tsx';
import { Grid } from '../../../ui/layout.tsx';
import { Line, Lines } from '../../../ui/lines.tsx';
import { DateField, TextField } from '../../../ui/text-field.tsx';
import { showName } from '../../persons/persons.public.ts';
import type { ShownTrip } from '../view-visits.ts';
import { askTripLink } from '../visits.links.ts';
import type { ShownVisit } from '../visits.queries.ts';
import { showVisitor, visitStateText } from '../visits.text.ts';
import { showRelease } from './visits-table.tsx';

/** Trips to ask for: several people in one prison on one day. */
export function TripCards({ trips, today }: { trips: readonly ShownTrip[]; today: LocalDate }) {
  return (
    <Grid blocks="half">
      {trips.map((trip) => (
        <TripCard trip={trip} today={today} key={trip.wishes[0]?.id ?? trip.prison} />
      ))}
    </Grid>
  );
}

function TripCard({ trip, today }: { trip: ShownTrip; today: LocalDate }) {
  const { prison, on, wishes, known, firstAt } = trip;
  const [first] = wishes;
  if (first === undefined) return null;
  const count = wishes.length + known.length;
  return (
    <Card title={`${prison}, ${showDate(on, today)}`}>
      <p>{`${showVisitor(first)}: ${count} gesprekken op één dag.`}</p>
      <Lines label={`Gesprekken in ${prison}`}>
        {known.map((visit) => (
          <Line
            name={showName(visit)}
            status={`${visitStateText[visit.state]}, ${visit.visitAt ?? ''}`}
            key={visit.id}
          />
        ))}
        {wishes.map((visit) => (
          <Line name={showName(visit)} status={wishText(visit, today)} key={visit.id} />
        ))}
      </Lines>
      <Form action={askTripLink}>
        {wishes.map(({ id, version }) => (
          <input type="hidden" name="visits" value={`${id}@${version}`} key={id} />
        ))}
        <FieldRow>
          <DateField name="on" id={`on-${first.id}`} label="Dag" value={on} min={today} />
          <TextField name="at" id={`at-${first.id}`} label="Eerste gesprek om" value={firstAt} size={8} isNumeric />
        </FieldRow>
        <FormActions>
          <SubmitButton>Vraag deze reis aan</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  );
}

function wishText(visit: ShownVisit, today: LocalDate): string {
  const wished = visit.wishedBefore === null ? '' : `, liefst vóór ${showDate(visit.wishedBefore, today)}`;
  return `vrij: ${showRelease(visit, today).toLowerCase()}${wished}`;
}
