import { daysBetween, showCountdown, showDate, type LocalDate } from '../../../kernel/local-date.ts';
import { DescriptionList, Details, type Description } from '../../../ui/card.tsx';
import type { ShownDetention } from '../dossier-rows.ts';

/** Periods in detention, the latest first; earlier ones and corrections open on a click. */
export function DetentionList({ detentions, today }: { detentions: readonly ShownDetention[]; today: LocalDate }) {
  const [latest, ...earlier] = detentions.toReversed();
  if (latest === undefined) return <p>Er is nog geen detentie bekend.</p>;
  return (
    <>
      <DetentionFacts detention={latest} today={today} />
      {earlier.length > 0 && (
        <Details summary={`Eerdere detenties (${earlier.length})`}>
          {earlier.map((detention) => (
            <DetentionFacts key={detention.id} detention={detention} today={today} />
          ))}
        </Details>
      )}
    </>
  );
}

const presentOf = (items: readonly (Description | undefined)[]): Description[] =>
  items.filter((item) => item !== undefined);
const textItem = (label: string, value: string): Description | undefined =>
  value === '' ? undefined : { label, value };

function DetentionFacts({ detention, today }: { detention: ShownDetention; today: LocalDate }) {
  const { startedOn, prison, title, caseManager, history } = detention;
  const items = presentOf([
    { label: 'Begin', value: showDate(startedOn) },
    { label: 'Einde', value: showEnd(detention, today) },
    textItem('Waar', prison),
    textItem('Titel', title),
    textItem('Casemanager', caseManager),
  ]);
  return (
    <div>
      <DescriptionList items={items} isCompact />
      {history.length > 0 && (
        <Details summary={`Wijzigingen (${history.length})`}>
          <ul className="utrecht-unordered-list">
            {history.map((change) => (
              <li className="utrecht-unordered-list__item" key={`${change.factId} ${change.field}`}>
                {showDate(change.on)}: {fieldNames[change.field] ?? change.field} {showPart(change.from)} →{' '}
                {showPart(change.to)}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </div>
  );
}

const fieldNames: Readonly<Record<string, string>> = {
  startedOn: 'begin',
  expectedEndOn: 'verwacht einde',
  endedOn: 'einde',
  prison: 'inrichting',
  title: 'titel',
  caseManager: 'casemanager',
  probation: 'toezicht',
};

const showPart = (text: string | null): string => (text === null || text === '' ? 'onbekend' : text);

function showEnd({ startedOn, endedOn, expectedEndOn, isEndPresumed }: ShownDetention, today: LocalDate): string {
  if (endedOn !== null) {
    const length = `${daysBetween(startedOn, endedOn)} dagen`;
    return `${showDate(endedOn)} (${length}${isEndPresumed ? ', aangenomen' : ''})`;
  }
  return expectedEndOn === null ? 'Onbekend' : `Verwacht ${showCountdown(expectedEndOn, today)}`;
}
