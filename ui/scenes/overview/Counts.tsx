import { Link } from 'react-router';
import type { Counted } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import css from './Overview.module.css';

/** A number that leads to what it counts. Zero leads nowhere. */
export function Counts({ of, label, register = 'don' }: { of: Counted; label: string; register?: string }) {
  const shown = of.count.toLocaleString('vi');
  if (of.count === 0) return <span className={css.zero}>{shown}</span>;
  return (
    <Link to={`${paths.book(register)}?${new URLSearchParams(of.filters)}`} aria-label={`${label}: ${shown}`}>
      {shown}
    </Link>
  );
}
