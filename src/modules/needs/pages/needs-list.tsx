import { showDate, type LocalDate } from '../../../kernel/local-date.ts';
import { TextLink } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Grid } from '../../../ui/layout.tsx';
import { Badge } from '../../../ui/status.tsx';
import type { DomainCondition } from '../conditions.queries.ts';
import { showOrganisations } from '../needs-catalogue.ts';
import { needLink } from '../needs.links.ts';
import type { Need } from '../needs.queries.ts';
import { needStatusText } from '../needs.text.ts';
import { ConditionLight } from './condition-light.tsx';

interface NeedsListProps {
  conditions: readonly DomainCondition[];
  needs: readonly Need[];
  today: LocalDate;
  /** Whether the reader may change needs. */
  canWrite: boolean;
}

/** Every domain with its light, and under it what is needed, how that stands and who does it. */
export function NeedsList({ conditions, needs, today, canWrite }: NeedsListProps) {
  return (
    <Grid>
      {conditions.map((condition) => (
        <Card
          key={condition.code}
          title={condition.dutch}
          level={2}
          marks={<ConditionLight reason={condition.reason} />}
        >
          <DomainNeeds needs={needs.filter(({ domain }) => domain === condition.code)} canWrite={canWrite} />
          {condition.updatedOn !== undefined && (
            <p className="kp-subtle">Bijgewerkt {showDate(condition.updatedOn, today)}</p>
          )}
        </Card>
      ))}
    </Grid>
  );
}

function DomainNeeds({ needs, canWrite }: { needs: readonly Need[]; canWrite: boolean }) {
  if (needs.length === 0) return null;
  if (needs.some(({ isHidden }) => isHidden)) {
    return <p className="kp-subtle">Wat hier nodig is, leest alleen wie eraan werkt.</p>;
  }
  return (
    <ul className="kp-choices">
      {needs.map((need) => (
        <li key={need.id}>
          {canWrite ? <TextLink href={needLink(need)}>{need.title}</TextLink> : need.title}{' '}
          <span className="kp-subtle">{needStatusText[need.status]}</span>{' '}
          {showOrganisations(need).map((name) => (
            <Badge key={name}>{name}</Badge>
          ))}
        </li>
      ))}
    </ul>
  );
}
