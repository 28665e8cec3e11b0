import { say } from '../../app/language/say.ts';
import { useEffect, useRef } from 'react';
import type { PanelStore } from '../store.ts';

/** Title of a page beside the panel, and the way back. The focus comes here, so that a screen reader says where it is. */
export function PageHead({ title, store }: { title: string; store: PanelStore }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="page-head">
      <button type="button" className="quiet" onClick={() => store.send('showPage', { page: 'panel' })}>
        {say('Back')}
      </button>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
    </div>
  );
}
