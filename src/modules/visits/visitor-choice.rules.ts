import { VisitorRole } from './visits.schema.ts';

/** As what somebody goes, and who; without a person whoever has the role. */
export interface Visitor {
  visitorRole: VisitorRole;
  visitorId: string | null;
}

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u;

/** How a form names a visitor: the role, and the person behind a colon. */
export const visitorValue = ({ visitorRole, visitorId }: Visitor): string =>
  visitorId === null ? visitorRole : `${visitorRole}:${visitorId}`;

/** Reads it back; undefined when it names nobody. */
export function readVisitor(value: string): Visitor | undefined {
  const [role, id = null, ...rest] = value.split(':');
  const visitorRole = VisitorRole.safeParse(role);
  if (!visitorRole.success || rest.length > 0 || (id !== null && !uuid.test(id))) return undefined;
  return { visitorRole: visitorRole.data, visitorId: id };
}
