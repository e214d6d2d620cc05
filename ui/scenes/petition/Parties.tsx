import type { Party, PartyRole } from '../../api/types.ts';
import { Sealed, Tag } from '../../parts/Marks.tsx';
import { showDay } from '../../words/dates.ts';
import { useWords } from '../../words/useWords.tsx';
import css from './Petition.module.css';

const order: PartyRole[] = ['petitioner', 'representative', 'respondent', 'relatedParty'];

export function Parties({ parties }: { parties: Party[] }) {
  const { petition: w, intake, common } = useWords();
  if (!parties.length) return <p className={css.empty}>{common.none}</p>;
  const sorted = order.flatMap((role) => parties.filter((party) => party.role === role));
  return (
    <ul className={css.parties}>
      {sorted.map((party, index) => {
        const facts: [string, string | number | null | undefined][] = [
          [intake.birthYear, party.birthYear],
          [intake.idNumber, party.idNumber && [party.idNumber, showDay(party.idIssuedOn), party.idIssuedBy].filter(Boolean).join(', ')],
          [intake.phone, party.phone],
          [intake.email, party.email],
          [intake.address, [party.address, party.communeName].filter(Boolean).join(', ')],
          [intake.position, [party.position, party.unit].filter(Boolean).join(', ')],
        ];
        return (
          <li key={party.id ?? `${party.role}-${index}`}>
            <header>
              <strong>{party.name || party.code}</strong>
              <Tag>{w.partyRole[party.role]}</Tag>
              {party.kind === 'organisation' && <Tag>{intake.organisation}</Tag>}
              {party.sealed && <Sealed />}
            </header>
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
