import { Alert, Button, FileInput, NumberInput, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { certificates as api } from '../../api/papers.ts';
import { Refusal } from '../../api/refusal.ts';
import type { CertificateRow, Officer } from '../../api/types.ts';
import { Choose } from '../../parts/Choose.tsx';
import { wordsOf } from '../../parts/States.tsx';
import { useTell } from '../../parts/useTell.ts';
import { useWords, useWordsOf } from '../../words/useWords.tsx';
import { base64Of } from './base64.ts';
import { words } from './certificateWords.ts';
import css from './Settings.module.css';

type Kind = CertificateRow['kind'];
const AGENCY = 'agency';

/** A certificate of an officer or of the agency: a P12 with its passphrase, one on a token, or one at a remote service. */
export function CertificateForm({
  agency,
  remote,
  officers,
  close,
}: {
  agency: string;
  remote: boolean;
  officers: readonly Officer[];
  close(): void;
}) {
  const w = useWordsOf(words);
  const common = useWords();
  const tell = useTell();
  const client = useQueryClient();
  const signers = officers.filter(({ roles }) => !roles.includes('administrator'));
  const [owner, setOwner] = useState(AGENCY);
  const [kind, setKind] = useState<Kind>('p12');
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [user, setUser] = useState('');
  const [serial, setSerial] = useState('');
  const [image, setImage] = useState<File | null>(null);
  const [size, setSize] = useState<number | string>('');
  const source = async () => {
    if (kind === 'remote') return { kind, user, serial };
    const bytes = file ? await base64Of(file) : '';
    return kind === 'p12' ? { kind, file: bytes, passphrase } : { kind, file: bytes };
  };
  const adding = useMutation({
    mutationFn: async () =>
      api.add({
        officerId: owner === AGENCY ? null : owner,
        source: await source(),
        image: image ? await base64Of(image) : null,
        imageMm: typeof size === 'number' ? size : null,
      }),
    onSuccess: (kept) => {
      client.setQueryData(['certificates'], kept);
      tell(w.added);
      close();
    },
  });
  const fields = adding.error instanceof Refusal ? adding.error.fields : {};
  const kinds = (Object.keys(w.kinds) as Kind[]).filter((one) => one !== 'remote' || remote);
  const complete = kind === 'remote' ? user !== '' && serial !== '' : file !== null;
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (complete) adding.mutate();
      }}
    >
      <div className={css.pair}>
        <Choose
          label={w.owner}
          value={owner}
          change={setOwner}
          error={fields.officerId}
          data={[
            { value: AGENCY, label: agency },
            ...signers.map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` })),
          ]}
        />
        <Choose
          label={w.kind}
          value={kind}
          change={(value) => setKind(value as Kind)}
          data={kinds.map((value) => ({ value, label: w.kinds[value] }))}
        />
      </div>
      <div className={css.pair}>
        {kind === 'remote' ? (
          <>
            <TextInput label={w.user} value={user} onChange={(event) => setUser(event.currentTarget.value)} />
            <TextInput label={w.serial} value={serial} onChange={(event) => setSerial(event.currentTarget.value)} />
          </>
        ) : (
          <FileInput
            label={w.file[kind]}
            placeholder={w.choose}
            accept={kind === 'p12' ? '.p12,.pfx' : '.cer,.crt,.pem,.der'}
            value={file}
            onChange={setFile}
          />
        )}
        {kind === 'p12' && (
          <PasswordInput
            label={w.passphrase}
            autoComplete="off"
            value={passphrase}
            error={fields.passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
        )}
      </div>
      <div className={css.pair}>
        <FileInput
          label={owner === AGENCY ? w.seal : w.image}
          placeholder={w.choose}
          accept="image/png"
          clearable
          value={image}
          error={fields.image}
          onChange={setImage}
        />
        <NumberInput label={w.size} min={10} max={80} allowDecimal={false} value={size} onChange={setSize} />
      </div>
      <p className={css.hint}>{w.replaces}</p>
      {adding.isError && (
        <Alert color="red" variant="light" role="alert">
          {wordsOf(adding.error, common)}
        </Alert>
      )}
      <div className={css.buttons}>
        <Button variant="default" onClick={close}>
          {w.cancel}
        </Button>
        <Button type="submit" loading={adding.isPending} disabled={!complete}>
          {w.save}
        </Button>
      </div>
    </form>
  );
}
