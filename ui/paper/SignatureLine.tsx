import { Loader } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconHourglass } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { SignatureRow } from '../api/types.ts';
import { showDay, showInstant } from '../words/dates.ts';
import { useWordsOf } from '../words/useWords.tsx';
import css from './Signatures.module.css';
import { words } from './signatureWords.ts';

/** One signature: who, with which certificate, when, and in words whether it holds. */
export function SignatureLine({ signature, children }: { signature: SignatureRow; children?: ReactNode }) {
  const w = useWordsOf(words);
  const { purpose, name, title, at, certificate } = signature;
  const tone = toneOf(signature);
  return (
    <li>
      <span className={css.mark} data-tone={tone} aria-hidden>
        <Mark signature={signature} />
      </span>
      <div>
        {children && <p>{children}</p>}
        <p>
          <strong>{name}</strong>
          {title && `, ${title}`} · {w.purpose[purpose]}
          {at && ` · ${w.signedAt(showInstant(at))}`}
        </p>
        <p className={css.said} data-tone={tone} role="status">
          {said(signature, w)}
        </p>
        {certificate && (
          <p className={css.small}>
            {w.certificate(certificate.subject, certificate.issuer)},{' '}
            {w.validity(showDay(certificate.validFrom), showDay(certificate.validTo))}
          </p>
        )}
      </div>
    </li>
  );
}

type Tone = 'fine' | 'late' | 'soon' | 'plain';

function toneOf({ state, verdict, waitsFor }: SignatureRow): Tone {
  if (state === 'failed' || verdict === 'changed' || verdict === 'invalid') return 'late';
  if (verdict === 'valid') return 'fine';
  return verdict || waitsFor ? 'soon' : 'plain';
}

function Mark({ signature: { state, verdict, waitsFor } }: { signature: SignatureRow }) {
  if (state === 'failed' || verdict === 'changed' || verdict === 'invalid') return <IconCircleX size={18} />;
  if (verdict === 'valid') return <IconCircleCheck size={18} />;
  if (verdict) return <IconAlertTriangle size={18} />;
  return waitsFor ? <IconHourglass size={18} /> : <Loader size={16} />;
}

function said({ state, verdict, failure, waitsFor }: SignatureRow, w: typeof words.vi): string {
  if (state === 'failed') return `${w.failed}: ${w.failure[failure ?? ''] ?? failure ?? ''}`;
  if (verdict) return w.verdict[verdict];
  return waitsFor ? w.waits[waitsFor] : w.signing;
}
