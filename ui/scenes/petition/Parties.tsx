import type { Dossier, PartyRole } from '../../api/types.ts';
import { Sealed, Tag } from '../../parts/Marks.tsx';
import { useWords } from '../../words/useWords.tsx';
import css from './Petition.module.css';
import { SealedIdentity } from './SealedIdentity.tsx';

const order: PartyRole[] = ['petitioner', 'representative', 'respondent', 'relatedParty'];

export function Parties({
  dossier: { petition, parties, abilities },
}: {
  dossier: Pick<Dossier, 'petition' | 'parties' | 'abilities'>;
}) {
  const { petition: w, intake, common } = useWords();
  if (!parties.length) return <p className={css.empty}>{common.none}</p>;
  const sorted = order.flatMap((role) => parties.filter((party) => party.role === role));
  return (
    <ul className={css.parties}>
      {sorted.map((party) => {
        const facts: [string, string | number | null | undefined][] = [
          [intake.birthYear, party.birthYear],
          [intake.idNumber, party.idNumber],
          [intake.phone, party.phone],
          [intake.email, party.email],
          [
            intake.address,
            [party.address, party.commune?.fullName, party.commune?.provinceName].filter(Boolean).join(', '),
          ],
          [intake.position, [party.job, party.unit].filter(Boolean).join(', ')],
        ];
        return (
          <li key={party.id}>
            <header>
              <strong>{party.name}</strong>
              <Tag>{w.partyRole[party.role]}</Tag>
              {party.kind === 'organisation' && <Tag>{intake.organisation}</Tag>}
              {party.sealed && <Sealed />}
            </header>
            {party.sealed && abilities.readIdentity && <SealedIdentity petitionId={petition.id} partyId={party.id} />}
            <dl className={css.facts}>
              {facts.map(([name, value]) =>
                value ? (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                  </div>
                ) : null,
              )}
            </dl>
          </li>
        );
      })}
    </ul>
  );
}
