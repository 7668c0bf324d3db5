import { showDate, type LocalDate } from '../../../kernel/local-date.ts';
import { SubmitButton, TextLink } from '../../../ui/button.tsx';
import { ActionForm } from '../../../ui/form.tsx';
import { Row } from '../../../ui/layout.tsx';
import { Badge } from '../../../ui/status.tsx';
import { addressButtonLink } from '../address-book.links.ts';
import { dialled } from '../address-book.rules.ts';
import type { AddressKind } from '../address-book.schema.ts';

/** How somebody is reached, and what was said of it. */
export interface ReachFacts {
  kind: AddressKind;
  id: string;
  name: string;
  phone: string;
  email: string;
  flaggedOn: LocalDate | null;
  flaggedByName: string;
  version: number;
}

/** A number to tap; a dash when none is known. */
export function PhoneLink({ phone }: { phone: string }) {
  const number = dialled(phone);
  if (number === undefined) return <>{phone === '' ? '–' : phone}</>;
  return (
    <span className="kp-unbroken">
      <TextLink href={`tel:${number}`}>{phone}</TextLink>
    </span>
  );
}

/** An address to write to; a dash when none is known. */
export function MailLink({ email }: { email: string }) {
  return email === '' ? <>–</> : <TextLink href={`mailto:${email}`}>{email}</TextLink>;
}

/** Warns that somebody found this to be wrong; nothing without. */
export function FlagMark({
  flaggedOn,
  flaggedByName,
  today,
}: Pick<ReachFacts, 'flaggedOn' | 'flaggedByName'> & { today: LocalDate }) {
  if (flaggedOn === null) return null;
  return <Badge tone="danger">{`Klopt niet, zegt ${flaggedByName} (${showDate(flaggedOn, today)})`}</Badge>;
}

/** One tap to say that an entry is still right, or that it is wrong. */
export function ReachButton({
  reach,
  button,
  back,
}: {
  reach: Pick<ReachFacts, 'kind' | 'id' | 'name' | 'version'>;
  button: 'klopt' | 'klopt-niet';
  back: string;
}) {
  return (
    <ActionForm action={addressButtonLink(reach, button)} hidden={{ version: String(reach.version), back }}>
      <SubmitButton kind={button === 'klopt' ? 'secondary' : 'subtle'} negative={button === 'klopt-niet'}>
        {button === 'klopt' ? 'Nog juist' : 'Klopt niet'}
        <span className="kp-hidden">: {reach.name}</span>
      </SubmitButton>
    </ActionForm>
  );
}

/** A number to call with what was said of it, and one tap to say that it is wrong; for on the page of a file. */
export function ReachLine({ reach, back, today }: { reach: ReachFacts; back: string; today: LocalDate }) {
  return (
    <Row>
      <PhoneLink phone={reach.phone} />
      {reach.email !== '' && <MailLink email={reach.email} />}
      {reach.flaggedOn === null ? (
        <ReachButton reach={reach} button="klopt-niet" back={back} />
      ) : (
        <FlagMark {...reach} today={today} />
      )}
    </Row>
  );
}
