import { Announcer } from '../design/announcer.tsx';
import { FaultNotice } from './fault-notice.tsx';

/** Stands in place of the whole page, where a fault lies outside of its views. */
export function FaultPage({ fault }: { readonly fault: unknown }) {
  return (
    <main className="page">
      <FaultNotice what="The page" fault={fault} />
      <Announcer />
    </main>
  );
}
