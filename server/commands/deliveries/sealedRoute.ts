import { refusal } from '../../domain/refusal.ts';
import type { DeliveryRoute } from '../../models/Delivery.ts';

/**
 * What goes to somebody kept in the vault goes in an envelope that others cannot open (LTC Đ56): never posted up, over the
 * wire or through another office. Refuses with 422 `sealed_route` at the field.
 */
export function demandSealedRoute(route: DeliveryRoute, field: string, row?: number): void {
  if (route === 'post' || route === 'hand') return;
  const message =
    'Người nhận được giữ bí mật: chỉ gửi trong phong bì dán kín, qua bưu chính hoặc trao tận tay (Luật Tố cáo Điều 56).';
  throw refusal(422, 'sealed_route', message, { [field]: row === undefined ? message : `Dòng ${row}: ${message}` });
}
