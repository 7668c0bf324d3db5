import { TextLink } from '../../../ui/button.tsx';
import { DescriptionList } from '../../../ui/card.tsx';
import {
  isSameName,
  newAddressLink,
  ReachLine,
  type AddressKind,
  type ReachFacts,
} from '../../address-book/address-book.public.ts';
import { caseLink } from '../../cases/cases.public.ts';
import type { Dossier } from '../view-dossier.ts';

/** The numbers of the prison and case manager of the latest detention, from the address book; one tap when they are wrong. */
export function WhomToCall({ dossier, canAdd }: { dossier: Dossier; canAdd: boolean }) {
  const { head, detentions, prisons, today } = dossier;
  const { prison: name = '', caseManager = '' } = detentions.at(-1) ?? {};
  if (name === '') return null;
  const prison = prisons.find((one) => isSameName(one.name, name));
  if (prison === undefined)
    return (
      <Unknown what="Deze inrichting" href={newAddressLink('inrichting', head.municipalityId, name)} canAdd={canAdd} />
    );
  const manager = prison.managers.find((one) => isSameName(one.name, caseManager));
  const line = (kind: AddressKind, reach: Omit<ReachFacts, 'kind'>) => ({
    label: `Bel ${reach.name}`,
    value: <ReachLine reach={{ ...reach, kind }} back={`${caseLink(head.id)}#detentie`} today={today} />,
  });
  return (
    <>
      <DescriptionList
        isCompact
        items={[line('inrichting', prison), ...(manager === undefined ? [] : [line('casemanager', manager)])]}
      />
      {caseManager !== '' && manager === undefined && (
        <Unknown what="Deze casemanager" href={newAddressLink('casemanager', head.municipalityId)} canAdd={canAdd} />
      )}
    </>
  );
}

function Unknown({ what, href, canAdd }: { what: string; href: string; canAdd: boolean }) {
  return (
    <p>
      {what} staat nog niet in het adresboek. {canAdd && <TextLink href={href}>Toevoegen</TextLink>}
    </p>
  );
}
