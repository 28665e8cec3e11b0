import { say } from '../../app/language/say.ts';
import type { SettingsView } from '../../app/contract/pages.ts';
import type { PanelStore } from '../store.ts';
import { Group } from './group.tsx';

/** What is watched, and the ways to a program or a folder that was not found. */
export function Watched({
  settings: { watched, folder },
  store,
}: {
  settings: Pick<SettingsView, 'watched' | 'folder'>;
  store: PanelStore;
}) {
  return (
    <Group title={say('Watched')}>
      <ul className="facts">
        {watched.map(({ name, where }) => (
          <li key={`${name} ${where}`}>
            {name}
            <span className="muted">{where}</span>
          </li>
        ))}
      </ul>
      {watched.length === 0 && <p className="muted">{say('Nothing was found yet.')}</p>}
      <button type="button" className="secondary" onClick={() => store.send('chooseProgram', null)}>
        {say('Choose OpenClaw…')}
      </button>
      {folder && (
        <button type="button" className="secondary" onClick={() => store.send('chooseFolder', null)}>
          {say('Look elsewhere…')}
        </button>
      )}
      {folder && folder.chosen !== null && (
        <button
          type="button"
          className="secondary"
          onClick={() => store.send('changeSetting', { change: { name: 'usualPlaces' } })}
        >
          {say('Look in the usual places again')}
        </button>
      )}
    </Group>
  );
}
