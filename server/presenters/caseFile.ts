import type { Content, Folio } from '../queries/caseContents.ts';
import type { CaseFile } from '../queries/caseFile.ts';

/** The verification file as its page shows it; `mayKeep` says whether the officer writes in it. */
export function presentCaseFile(file: CaseFile, mayKeep: boolean) {
  const { evidence, diary, loans, deliveries, contents, numberings, build, fingerprint } = file;
  const [current = null, ...earlier] = numberings;
  const numbers = new Map(current?.folios.map((folio) => [folio.id, folio]));
  const corrected = new Set(diary.map(({ correctsId }) => correctsId));
  return {
    caseId: file.caseId,
    sealed: file.petition.sealed,
    mayKeep,
    evidence: evidence.map((row) => ({
      ...pick(row),
      folio: span(numbers.get(row.id)),
    })),
    diary: diary.map(({ id, happenedOn, happenedTime, place, what, people, correctsId, enteredAt, enteredByName }) => ({
      ...{ id, on: happenedOn, time: happenedTime, place, what, people, correctsId, enteredAt, by: enteredByName },
      corrected: corrected.has(id),
    })),
    index: current?.folios.map((folio) => indexRow(folio, contents)) ?? [],
    unnumbered: contents
      .filter(({ id }) => !numbers.has(id))
      .map(({ kind, id, title, on, pages }) => ({ kind, id, title, on, pages })),
    numbering: current && {
      version: current.version,
      reason: current.reason,
      at: current.madeAt,
      by: current.madeByName,
    },
    earlierNumberings: earlier.map(({ version, reason, madeAt, madeByName, folios }) => ({
      ...{ version, reason, at: madeAt, by: madeByName, lastNo: folios.at(-1)?.toNo ?? 0 },
    })),
    loans: loans.map(({ id, borrower, purpose, lentOn, dueOn, returnedOn }) => ({
      ...{ id, borrower, purpose, lentOn, dueOn, returnedOn },
    })),
    courtDeliveries: deliveries.map(({ id, court, requestNumber, requestedOn, deliveredOn, ...delivery }) => ({
      ...{ id, court, requestNumber, requestedOn, deliveredOn },
      ...{ receivedBy: delivery.receivedBy, lastNo: delivery.lastNo, handoverId: delivery.handoverId },
    })),
    dossier: build && {
      state: build.state,
      done: build.done,
      total: build.total,
      pages: build.pages,
      size: build.size,
      failure: build.failure,
      at: build.finishedAt ?? build.requestedAt,
      stale: build.fingerprint !== fingerprint,
    },
  };
}

function pick(row: CaseFile['evidence'][number]) {
  const { id, position, name, form, pages, condition, receivedFrom, receivedOn, handoverId, fileId } = row;
  const { struckReason, returnedOn, returnedTo, returnRecordId } = row;
  return {
    ...{ id, position, name, form, pages, condition, receivedFrom, receivedOn, handoverId, fileId },
    ...{ struckReason, returnedOn, returnedTo, returnRecordId },
  };
}

// What was struck after it had its number keeps it: the index must not show a hole.
function indexRow({ kind, id, fromNo, toNo }: Folio, contents: Content[]) {
  const found = contents.find((one) => one.id === id);
  return { kind, id, fromNo, toNo, title: found?.title ?? null, on: found?.on ?? null };
}

function span(folio: Folio | undefined): string | null {
  if (!folio) return null;
  return folio.fromNo === folio.toNo ? String(folio.fromNo) : `${folio.fromNo}–${folio.toNo}`;
}
