import { Button, FileButton, Modal } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { signatures as api } from '../api/papers.ts';
import { send } from '../api/upload.ts';
import { Failure, Waiting } from '../parts/States.tsx';
import { useTell } from '../parts/useTell.ts';
import { useWordsOf } from '../words/useWords.tsx';
import css from './Signatures.module.css';
import { words } from './signatureWords.ts';

/** The paper goes to the signer's own program and comes back: one ticket, one paper, ten minutes. */
export function TokenDialog({ id, close }: { id: string; close(): void }) {
  const w = useWordsOf(words);
  const tell = useTell();
  const ticket = useQuery({
    queryKey: ['signing-ticket', id],
    queryFn: () => api.ticket(id),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const deliver = useMutation({
    mutationFn: ({ file, address }: { file: File; address: string }) => send(address, file).done,
    onSuccess: () => {
      tell(w.uploaded);
      close();
    },
    onError: (error) => tell({ refused: error }),
  });
  return (
    <Modal opened onClose={close} title={w.tokenTitle} closeButtonProps={{ 'aria-label': w.close }}>
      {ticket.isPending && <Waiting />}
      {ticket.isError && <Failure error={ticket.error} retry={() => void ticket.refetch()} />}
      {ticket.data && (
        <>
          <p>{w.tokenText}</p>
          <ol className={css.steps}>
            <li>
              <Button component="a" href={ticket.data.fetch} variant="default">
                {w.tokenFetch}
              </Button>
            </li>
            <li>{w.tokenSign}</li>
            <li>
              <FileButton
                accept="application/pdf"
                onChange={(file) => file && deliver.mutate({ file, address: ticket.data.deliver })}
              >
                {(props) => (
                  <Button {...props} loading={deliver.isPending}>
                    {w.tokenDeliver}
                  </Button>
                )}
              </FileButton>
            </li>
          </ol>
        </>
      )}
    </Modal>
  );
}
