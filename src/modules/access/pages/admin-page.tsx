import { Card } from '../../../ui/card.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Grid } from '../../../ui/layout.tsx';

/** What an administrator can manage. */
export function AdminPage() {
  return (
    <>
      <PageHead title="Beheer" lead="Wie er werkt, welke afspraken gelden en waarmee de cijfers worden vergeleken." />
      <Grid blocks="wide">
        <Card title="Gebruikers en rollen" href="/beheer/gebruikers" level={2}>
          <p className="utrecht-paragraph">
            Nodig collega’s uit, geef of beëindig rollen en maak sleutels voor andere systemen.
          </p>
        </Card>
        <Card title="Inrichting van de gemeente" href="/beheer/model" level={2}>
          <p className="utrecht-paragraph">
            Vier modellen naast elkaar: wie coördineert, welke rollen er zijn en waar de RIO werkt.
          </p>
        </Card>
        <Card title="Instellingen van de gemeente" href="/beheer/instellingen" level={2}>
          <p className="utrecht-paragraph">Werkafspraken rond de vrijlating, signalen en het herkennen van personen.</p>
        </Card>
        <Card title="Wie ziet wat" href="/beheer/wie-ziet-wat" level={2}>
          <p className="utrecht-paragraph">Per rol wat die van een persoon ziet, en waarom.</p>
        </Card>
        <Card title="Referentiecijfers" href="/beheer/referentiecijfers" level={2}>
          <p className="utrecht-paragraph">Inwoners en landelijke cijfers, elk met bron en datum.</p>
        </Card>
      </Grid>
    </>
  );
}
