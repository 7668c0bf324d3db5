import type { RequestContext } from '../../platform/request-context.ts';
import { findColleagues, Role } from '../access/access.public.ts';
import type { CaseFile } from '../cases/cases.public.ts';
import { visitorValue } from './visitor-choice.rules.ts';
import { VisitorRole } from './visits.schema.ts';
import { visitorRoleText } from './visits.text.ts';

/** Who can go to the person of a file: each colleague, then a role of which nobody is named. */
export async function visitorChoices(
  ctx: RequestContext,
  { municipalityId, safetyRisk }: Pick<CaseFile, 'municipalityId' | 'safetyRisk'>,
): Promise<{ value: string; label: string }[]> {
  const roles = VisitorRole.options.filter((role) => safetyRisk || role !== 'safety-director');
  const colleagues = await findColleagues(
    ctx,
    municipalityId,
    Role.options.filter((role) => roles.some((one) => one === role)),
  );
  const named = roles.flatMap((visitorRole) =>
    colleagues
      .filter(({ role }) => role === visitorRole)
      .map(({ userId, name }) => ({
        value: visitorValue({ visitorRole, visitorId: userId }),
        label: `${name} (${visitorRoleText[visitorRole].toLowerCase()})`,
      })),
  );
  const anyone = roles.map((visitorRole) => ({
    value: visitorValue({ visitorRole, visitorId: null }),
    label:
      visitorRole === 'case-manager' ? visitorRoleText[visitorRole] : `${visitorRoleText[visitorRole]}, nog te bepalen`,
  }));
  return [...named, ...anyone];
}
