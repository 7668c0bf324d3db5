import { Details } from '../../../../ui/card.tsx';
import { Select, type Choice } from '../../../../ui/choice-field.tsx';
import { FieldRow } from '../../../../ui/form.tsx';
import { Grid, Section } from '../../../../ui/layout.tsx';
import { DateField, TextField } from '../../../../ui/text-field.tsx';
import { referenceTexts } from '../../figures.text.ts';
import { ReferenceCode } from '../../references.schema.ts';
import { columnChoice, conditions, isField, onlyField, valueField } from '../mapping-form.ts';

/** A part of the form: the columns of the file to choose from, what is chosen, and what is wrong with it. */
export interface MappingPart {
  municipality: { name: string };
  columns: readonly Choice[];
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

const asChoices = (columns: readonly Choice[]): Choice[] =>
  columns.map(({ value, label }) => ({ value: columnChoice(value), label: `Kolom ${label}` }));

/** Where and when a figure is about. */
export function WhereAndWhen({ municipality, columns, values, errors }: MappingPart) {
  const areas = [
    { value: 'own', label: `Alles gaat over ${municipality.name}` },
    { value: 'national', label: 'Alles gaat over Nederland' },
  ];
  return (
    <Section title="Gebied en jaar" id="gebied">
      <FieldRow>
        <Select
          name="area"
          label="Waar gaat een regel over?"
          hint="Een kolom met een naam of een CBS-code, zoals GM0513."
          choices={[...areas, ...asChoices(columns)]}
          empty="Kies een kolom"
          value={values.area}
          error={errors.area}
        />
        <Select
          name="period"
          label="Over welk jaar?"
          hint="Een kolom met 2021, 2021JJ00 of 1 januari 2021."
          choices={[{ value: 'year', label: 'Alles gaat over één jaar' }, ...asChoices(columns)]}
          empty="Kies een kolom"
          value={values.period}
          error={errors.period}
        />
        <TextField
          name="year"
          label="Dat ene jaar"
          isNumeric
          size={4}
          value={values.year}
          error={errors.year}
          optional="alleen bij één jaar"
        />
      </FieldRow>
    </Section>
  );
}

/** Which column holds which figure. */
export function Figures(part: MappingPart) {
  return (
    <Section title="Cijfers" id="cijfers">
      <Grid blocks="wide">
        {ReferenceCode.options.map((code) => (
          <ColumnField
            key={code}
            part={part}
            name={valueField(code)}
            label={`${referenceTexts[code].name} (${referenceTexts[code].unit})`}
            empty="Staat er niet in"
          />
        ))}
      </Grid>
      <NamedFigures {...part} />
      <Select
        name="numbers"
        label="Zo zijn getallen geschreven"
        hint="Een punt, een x of niets telt als ‘niet bekend’, nooit als nul."
        choices={[
          { value: 'plain', label: 'Ondubbelzinnig: 73678 en 11,7' },
          { value: 'comma', label: 'Nederlands: 73.678 en 11,7' },
          { value: 'point', label: 'Engels: 73,678 en 11.7' },
        ]}
        value={part.values.numbers}
      />
    </Section>
  );
}

function NamedFigures(part: MappingPart) {
  const isUsed = (part.values.codeColumn ?? '') !== '' || part.errors.codeColumn !== undefined;
  return (
    <Details summary="Of: één kolom noemt het cijfer" isOpen={isUsed}>
      <FieldRow>
        <ColumnField
          part={part}
          name="codeColumn"
          label="Kolom met de naam van het cijfer"
          hint="Met de namen uit een bestand van Kantelpunt, zoals population."
        />
        <ColumnField part={part} name="valueColumn" label="Kolom met het getal" />
      </FieldRow>
    </Details>
  );
}

interface ColumnFieldProps {
  part: MappingPart;
  name: string;
  label: string;
  hint?: string;
  empty?: string;
}

function ColumnField({ part, name, label, hint, empty = 'Die is er niet' }: ColumnFieldProps) {
  const { columns, values, errors } = part;
  return (
    <Select
      name={name}
      label={label}
      hint={hint}
      choices={columns}
      empty={empty}
      value={values[name]}
      error={errors[name]}
      optional="niet verplicht"
    />
  );
}

/** Who says so, and of which day it is. */
export function Origin(part: MappingPart) {
  const { values, errors } = part;
  return (
    <Section title="Bron en datum" id="bron">
      <FieldRow>
        <TextField
          name="source"
          label="Bron"
          hint="Wie publiceerde de cijfers, en waar."
          value={values.source}
          error={errors.source}
          optional="als er geen kolom voor is"
        />
        <ColumnField part={part} name="sourceColumn" label="Of de kolom met de bron" />
      </FieldRow>
      <Moment {...part} />
    </Section>
  );
}

function Moment({ columns, values, errors }: MappingPart) {
  const days = [
    { value: 'last-day', label: '31 december van het jaar' },
    { value: 'first-day', label: '1 januari van het jaar' },
    { value: 'day', label: 'Eén datum voor alles' },
  ];
  return (
    <FieldRow>
      <Select
        name="asOf"
        label="Datum van het cijfer"
        choices={[...days, ...asChoices(columns)]}
        value={values.asOf}
        error={errors.asOf}
      />
      <DateField
        name="day"
        label="Die ene datum"
        value={values.day}
        error={errors.day}
        optional="alleen bij één datum"
      />
    </FieldRow>
  );
}

/** Which rows count. */
export function Conditions(part: MappingPart) {
  const { values } = part;
  const isUsed = conditions.some((at) => (values[onlyField(at)] ?? '') !== '');
  return (
    <Section title="Welke regels" id="regels">
      <Details summary="Alleen sommige regels lezen" isOpen={isUsed}>
        <p className="utrecht-paragraph">
          Bijvoorbeeld alleen de totalen, als er ook regels per leeftijd in staan. Een regel telt mee als elke gekozen
          kolom precies dit zegt.
        </p>
        {conditions.map((at) => (
          <FieldRow key={at}>
            <ColumnField part={part} name={onlyField(at)} label={`Kolom ${at + 1}`} empty="Niet nodig" />
            <TextField
              name={isField(at)}
              label={`Kolom ${at + 1} zegt`}
              value={values[isField(at)]}
              optional="niet verplicht"
            />
          </FieldRow>
        ))}
      </Details>
    </Section>
  );
}

/** Under which name the layout is kept. */
export function SaveAs({ values, errors }: MappingPart) {
  return (
    <Section title="Bewaren voor de volgende keer" id="bewaren">
      <TextField
        name="name"
        label="Naam van deze indeling"
        hint="Bijvoorbeeld ‘DJI-jaarcijfers’. Kantelpunt herkent haar dan aan de kolommen. Laat leeg om haar niet te bewaren."
        maxLength={80}
        value={values.name}
        error={errors.name}
        optional="niet verplicht"
      />
    </Section>
  );
}
