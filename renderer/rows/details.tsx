import { say } from '../../app/language/say.ts';
import { useState } from 'react';
import type { RowView } from '../../app/contract/view.ts';
import { hear } from '../heard.ts';
import type { PanelStore } from '../store.ts';
import { Timeline } from './timeline.tsx';
import { OwnerWord, Why } from './why.tsx';

/** What stands behind a row: dates and reasons, its owner's word, and what is seldom wanted under More. */
export function Details({ row, store, signsIn }: { row: RowView; store: PanelStore; signsIn: boolean }) {
  const [more, setMore] = useState(false);
  const facts = [row.size === 'line' ? row.reason : null, row.lastUse, row.deadline, row.lineage].filter(
    (line) => line !== null && !(row.health === 'soon' && line === row.deadline),
  );
  return (
    <div className="why">
      <p className="muted">{row.subtitle}</p>
      {facts.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <Why row={row} store={store} />
      <div className="row-actions">
        <OwnerWord row={row} store={store} />
        <button type="button" className="quiet" aria-expanded={more} onClick={() => setMore(!more)}>
          {say('More')}
        </button>
      </div>
      {more && <More row={row} store={store} signsIn={signsIn} />}
    </div>
  );
}

function More({ row, store, signsIn }: { row: RowView; store: PanelStore; signsIn: boolean }) {
  const [copied, setCopied] = useState(false);
  const [past, setPast] = useState(false);
  return (
    <>
      <div className="row-actions more">
        {signsIn && row.button && (
          <button type="button" className="secondary" onClick={() => store.send('signIn', { row: row.id })}>
            {row.button.label}
          </button>
        )}
        <button
          type="button"
          className="secondary"
          onClick={() => {
            store.send('copyWhy', { row: row.id });
            setCopied(true);
            hear(say('Copied, names shortened'));
          }}
        >
          {copied ? say('Copied, names shortened') : say('Copy')}
        </button>
        <button
          type="button"
          className="secondary"
          aria-pressed={row.muted}
          onClick={() =>
            store.send('changeSetting', { change: { name: 'mute', row: row.id, muted: !row.muted } })
          }
        >
          {row.muted ? say('Unmute notices') : say('Mute notices')}
        </button>
        {row.timeline.length > 0 && (
          <button type="button" className="secondary" aria-expanded={past} onClick={() => setPast(!past)}>
            {say('Timeline')}
          </button>
        )}
      </div>
      {past && <Timeline row={row} />}
    </>
  );
}
