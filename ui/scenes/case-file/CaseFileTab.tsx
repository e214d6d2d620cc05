import { Failure, Rows } from '../../parts/States.tsx';
import { useWordsOf } from '../../words/useWords.tsx';
import css from './CaseFile.module.css';
import { Court, Loans } from './Custody.tsx';
import { Diary } from './Diary.tsx';
import { Dossier } from './Dossier.tsx';
import { EvidenceList } from './EvidenceList.tsx';
import { Folios } from './Folios.tsx';
import { CaseFileContext, useCaseFile } from './useCaseFile.ts';
import { words } from './words.ts';

/** Hồ sơ xác minh of every case that a petition opened. */
export function CaseFileTab({ cases }: { cases: { id: string; code: string }[] }) {
  const w = useWordsOf(words);
  if (cases.length === 0) return <p className={css.none}>{w.none}</p>;
  return cases.map(({ id, code }) => <OneFile key={id} caseId={id} name={cases.length > 1 ? w.of(code) : null} />);
}

function OneFile({ caseId, name }: { caseId: string; name: string | null }) {
  const w = useWordsOf(words);
  const file = useCaseFile(caseId);
  if (file.isPending) return <Rows count={4} height={90} />;
  if (!file.data) return <Failure error={file.error} retry={() => void file.refetch()} />;
  return (
    <CaseFileContext value={file.data}>
      <div className={css.file}>
        {name && <h2>{name}</h2>}
        {!file.data.mayKeep && <p className={css.note}>{w.readOnly}</p>}
        <Dossier />
        <EvidenceList />
        <Diary />
        <Folios />
        <Loans />
        <Court />
      </div>
    </CaseFileContext>
  );
}
