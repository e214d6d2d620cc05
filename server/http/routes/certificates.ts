import { z } from 'zod';
import { addCertificate, type KeySource } from '../../commands/certificates/addCertificate.ts';
import { revokeCertificate } from '../../commands/certificates/revokeCertificate.ts';
import { distrustAuthority, trustAuthority } from '../../commands/certificates/trustAuthority.ts';
import { readSignatureImage } from '../../files/signatureImage.ts';
import { logAccess } from '../../models/accessLog.ts';
import { Certificate } from '../../models/Certificate.ts';
import { authorize } from '../../policies/authorize.ts';
import { presentCertificates } from '../../presenters/certificate.ts';
import { authoritiesOf, certificatesOf } from '../../queries/certificates.ts';
import { trustedAuthorities } from '../../queries/signers.ts';
import { type Call, route } from '../route.ts';
import { ById, Id } from '../shapes.ts';
import { Certificates } from '../signatureShapes.ts';

const Base64 = z.base64().max(700_000);
const Source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('p12'), file: Base64, passphrase: z.string().max(200) }),
  z.strictObject({ kind: z.literal('token'), file: Base64 }),
  z.strictObject({ kind: z.literal('remote'), user: z.string().min(1).max(50), serial: z.string().min(1).max(80) }),
]);

/** The administrator's keeping of certificates: those who sign, and the CAs the agency trusts. */
export const certificateRoutes = [
  route({
    method: 'get',
    path: '/api/certificates',
    summary: 'Chứng thư số của cơ quan và cán bộ',
    answer: Certificates,
    handle: listed,
  }),
  route({
    method: 'post',
    path: '/api/certificates',
    summary: 'Đăng ký chứng thư số để ký văn bản',
    body: z.strictObject({
      officerId: Id.nullable(),
      source: Source,
      image: Base64.nullable(),
      imageMm: z.number().int().min(10).max(80).nullable(),
    }),
    status: 201,
    answer: Certificates,
    // No command: opening a P12 takes longer than a transaction may wait, and registering twice is registering once.
    handle: async (call) => {
      keeper(call);
      const { officerId, source, image, imageMm } = call.body;
      const picture = image ? await readSignatureImage(Buffer.from(image, 'base64')) : null;
      const input = { officerId, source: decoded(source), image: picture, imageMm };
      await trace(call, 'certificate.added', (await addCertificate(call.deps, call.officer, input)).id);
      return listed(call);
    },
  }),
  route({
    method: 'post',
    path: '/api/certificates/:id/revocation',
    summary: 'Ngừng sử dụng một chứng thư số',
    params: ById,
    answer: Certificates,
    // No command: the key is destroyed when the act is kept, not within it; a second revocation is refused.
    handle: async (call) => {
      const found = await Certificate.query(call.db).findById(call.params.id);
      const { id } = authorize(call.ability, 'administer', 'Certificate', found);
      await revokeCertificate(call.deps, call.officer, id);
      await trace(call, 'certificate.revoked', id);
      return listed(call);
    },
  }),
  route({
    method: 'post',
    path: '/api/certificate-authorities',
    summary: 'Tin cậy một tổ chức cấp chứng thư số',
    body: z.strictObject({ file: Base64 }),
    status: 201,
    command: true,
    answer: Certificates,
    handle: async (call) => {
      keeper(call);
      await trustAuthority(call.act, Buffer.from(call.body.file, 'base64'));
      return listed(call);
    },
  }),
  route({
    method: 'delete',
    path: '/api/certificate-authorities/:id',
    summary: 'Thôi tin cậy một tổ chức cấp chứng thư số',
    params: ById,
    command: true,
    answer: Certificates,
    handle: async (call) => {
      keeper(call);
      await distrustAuthority(call.act, call.params.id);
      return listed(call);
    },
  }),
];

type Asked = Call<unknown, unknown, unknown>;

function keeper({ ability, officer }: Asked): void {
  authorize(ability, 'administer', 'Certificate', { agencyId: officer.agencyId });
}

async function listed(call: Asked) {
  keeper(call);
  const { db, deps, officer } = call;
  const [agency, clock] = [
    await db('agencies').where({ id: officer.agencyId }).first('name'),
    await db.raw('select now() as at'),
  ];
  return presentCertificates({
    agency: agency.name,
    remote: deps.config.remoteSigning !== null,
    certificates: await certificatesOf(db, officer.agencyId),
    authorities: await authoritiesOf(db, officer.agencyId),
    trusted: await trustedAuthorities(db, officer.agencyId),
    at: clock.rows[0].at,
  });
}

function decoded(source: z.output<typeof Source>): KeySource {
  return source.kind === 'remote' ? source : { ...source, file: Buffer.from(source.file, 'base64') };
}

async function trace({ ctx, deps, officer }: Asked, act: string, subject: string): Promise<void> {
  const { requestId } = ctx.state;
  await logAccess(deps.db, { officerId: officer.id, act, subject, result: 'ok', requestId });
}
