import { TextLink } from '../../../ui/button.tsx';
import { Section, Subtle } from '../../../ui/layout.tsx';
import { Badge } from '../../../ui/status.tsx';
import { agendaReasonCodes, type AgendaAgreements, type AgendaReasonCode } from '../agenda.rules.ts';
import { reasonText, reasonTone } from '../meetings.text.ts';
import type { MeetingView } from '../view-meeting.ts';

const ruleText: Readonly<Record<AgendaReasonCode, (agreed: AgendaAgreements) => string>> = {
  'released-without-housing': ({ releaseDays }) => `Vrij binnen ${days(releaseDays)} na het overleg, zonder onderdak.`,
  'safety-review': () => 'Een vastgelegd veiligheidsrisico moet opnieuw worden bekeken.',
  'parked-due': () => 'Geparkeerd, en de afgesproken dag is er. Gaat altijd voor.',
  asked: () => 'Een deelnemer wil het bespreken. Gaat altijd voor.',
  'no-contact': ({ noContactDays }) => `Al ${days(noContactDays)} vrij en sindsdien niet bereikt.`,
  'new-notice': () => 'Een melding die na het vorige overleg binnenkwam.',
  'stalled-need': ({ stalledDays }) => `Een open hulpvraag die ${days(stalledDays)} niet veranderde.`,
};

const days = (count: number): string => (count === 1 ? '1 dag' : `${String(count)} dagen`);

/** The rules that fill the agenda, with how many files each finds now. */
export function RulesSection({ view: { agreements, proposed } }: { view: MeetingView }) {
  return (
    <Section title="Hoe de agenda zich vult" id="regels">
      <ul className="kp-side-list">
        {agendaReasonCodes.map((code) => (
          <li key={code} id={`regel-${code}`}>
            <Badge tone={reasonTone[code]}>{reasonText[code]}</Badge>
            <span>{agreements.rules.has(code) ? countText(proposed?.counts[code]) : 'staat uit'}</span>
            <p>
              <Subtle>{ruleText[code](agreements)}</Subtle>
            </p>
          </li>
        ))}
      </ul>
      <p>
        <Subtle>
          Niet meer dan {agreements.maximum} dossiers, de dringendste eerst. De beheerder past dit aan bij de
          instellingen van de gemeente. <TextLink href="#agenda">Naar de agenda</TextLink>
        </Subtle>
      </p>
    </Section>
  );
}

const countText = (count: number | undefined): string =>
  count === undefined ? 'staat aan' : count === 1 ? '1 dossier' : `${String(count)} dossiers`;
