import { useState } from 'react';
import type { PanelView } from '../../app/contract/view.ts';
import { say } from '../../app/language/say.ts';
import { hear } from '../heard.ts';
import type { PanelStore } from '../store.ts';

/** Shown before the first reading has ended. */
export function Loading() {
  return (
    <section className="empty" aria-busy="true">
      <p>{say('Reading the sign-ins of OpenClaw and Codex on this computer.')}</p>
    </section>
  );
}

/** First run on a computer without sign-ins: what to do with the program that one uses, and where was looked. */
export function NothingFound({ view, store }: { view: PanelView; store: PanelStore }) {
  const { firstCommands, looked } = view;
  return (
    <section className="first-run" aria-labelledby="first-run">
      <h2 id="first-run" className="only-heard">
        {say('Nothing to watch yet')}
      </h2>
      <p>
        {say(
          'Sign in once with the program you use. Clawlamp sees it by itself, and its lamp stays in the tray.',
        )}
      </p>
      <Start
        program="openclaw"
        command={firstCommands.openclaw}
        title={say('I use OpenClaw')}
        store={store}
      />
      <Start program="codex" command={firstCommands.codex} title={say('I use Codex')} store={store} />
      <p className="muted">{say('Looked in: {folders}', { folders: looked.join(', ') })}</p>
      <div className="row-actions">
        {view.looksElsewhere && (
          <button type="button" className="secondary" onClick={() => store.send('chooseFolder', null)}>
            {say('Look elsewhere…')}
          </button>
        )}
        {view.demoButton === 'show' && (
          <button type="button" className="secondary" onClick={() => store.send('showDemo', null)}>
            {say('Show me a demo')}
          </button>
        )}
      </div>
    </section>
  );
}

function Start({
  program,
  command,
  title,
  store,
}: {
  program: 'openclaw' | 'codex';
  command: string;
  title: string;
  store: PanelStore;
}) {
  const [copied, setCopied] = useState(false);
  return (
    <article className="empty">
      <h3>{title}</h3>
      <div className="command">
        <code>{command}</code>
        <button
          type="button"
          className="secondary"
          aria-label={say('Copy {command}', { command })}
          onClick={() => {
            store.send('copyCommand', { program });
            setCopied(true);
            hear(say('Copied'));
          }}
        >
          {copied ? say('Copied') : say('Copy')}
        </button>
      </div>
    </article>
  );
}

/** What marks a demo in a lamp that watches something, and the one click out of it. */
export function DemoBar({ store }: { store: PanelStore }) {
  return (
    <section className="demo-bar" aria-label={say('Demo')}>
      <p>{say('All of this is made up.')}</p>
      <button type="button" className="secondary" onClick={() => store.send('leaveDemo', null)}>
        {say('Leave the demo')}
      </button>
    </section>
  );
}

/** Asked once, after the first success. */
export function StartOffer({ store }: { store: PanelStore }) {
  const answer = (on: boolean): void => store.send('changeSetting', { change: { name: 'startAtLogin', on } });
  return (
    <section className="standing" aria-labelledby="start-offer">
      <h2 id="start-offer">{say('Start Clawlamp at login?')}</h2>
      <p className="muted">
        {say('Then the lamp is there before anything fails. The settings change it at any time.')}
      </p>
      <div className="row-actions">
        <button type="button" className="secondary" onClick={() => answer(true)}>
          {say('Start at login')}
        </button>
        <button type="button" className="quiet" onClick={() => answer(false)}>
          {say('Not now')}
        </button>
      </div>
    </section>
  );
}
