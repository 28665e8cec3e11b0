import { say } from '../../app/language/say.ts';
import type { SettingChange, SettingsView } from '../../app/contract/pages.ts';
import { Entry } from './entry.tsx';
import { Group } from './group.tsx';
import { TokenEntry } from './token-entry.tsx';
import { PageHead } from './page-head.tsx';
import { Watched } from './watched.tsx';
import type { PanelStore } from '../store.ts';

/** What a person can set, what is watched, and what can be taken back. Each change is kept at once. */
export function Settings({ settings, store }: { settings: SettingsView; store: PanelStore }) {
  const change = (one: SettingChange): void => store.send('changeSetting', { change: one });
  return (
    <div className="page">
      <PageHead title={say('Settings')} store={store} />
      {(settings.startAtLogin !== null || settings.updates !== null) && (
        <Group title={say('Start')}>
          {settings.startAtLogin !== null && (
            <Check
              label={say('Start Clawlamp when I log in')}
              on={settings.startAtLogin}
              set={(on) => change({ name: 'startAtLogin', on })}
            />
          )}
          {settings.updates !== null && (
            <Check
              label={say('Look for a newer Clawlamp at each start')}
              on={settings.updates}
              set={(on) => change({ name: 'updates', on })}
            />
          )}
        </Group>
      )}
      <Group title={say('Language')}>
        <label className="field">
          <span>{say('Clawlamp speaks')}</span>
          <select
            value={settings.languages.findIndex(({ chosen }) => chosen)}
            onChange={(event) =>
              change({
                name: 'language',
                language: settings.languages[Number(event.target.value)]?.code ?? null,
              })
            }
          >
            {settings.languages.map(({ code, name }, at) => (
              <option key={name} value={at} lang={code ?? undefined}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </Group>
      <Notices settings={settings} change={change} />
      <Outside settings={settings} change={change} />
      <Watched settings={settings} store={store} />
      <Group title={say('Gateway on another computer')}>
        <Entry
          label={say('Gateway address')}
          stored={settings.gateway}
          save={(address) => change({ name: 'gateway', address })}
        />
        <p className="muted">
          {say(
            'It is asked once an hour what it holds. What OpenClaw has set for this very address is used, or the token that is typed here.',
          )}
        </p>
        {settings.gatewayToken && (
          <TokenEntry
            key={settings.gateway}
            {...settings.gatewayToken}
            keep={(token) => store.send('keepGatewayToken', { address: settings.gateway, token })}
          />
        )}
        {settings.gatewayNote && (
          <p className="muted" role="status">
            {settings.gatewayNote}
          </p>
        )}
      </Group>
      <Backups settings={settings} store={store} />
      <Group title={say('Trust')}>
        <button type="button" className="secondary" onClick={() => store.send('showPage', { page: 'trust' })}>
          {say('What Clawlamp touches')}
        </button>
        <button
          type="button"
          className="secondary"
          onClick={() => store.send('showPage', { page: 'bundle' })}
        >
          {say('Support bundle')}
        </button>
      </Group>
    </div>
  );
}

type Change = (change: SettingChange) => void;

function Check({ label, on, set }: { label: string; on: boolean; set: (on: boolean) => void }) {
  return (
    <label className="check">
      <input type="checkbox" checked={on} onChange={(event) => set(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}

function Notices({ settings: { leads, quiet, mutes }, change }: { settings: SettingsView; change: Change }) {
  const lead = leads.findIndex(({ chosen }) => chosen);
  const quietAt = (part: Partial<typeof quiet>): void => change({ name: 'quiet', ...quiet, ...part });
  return (
    <Group title={say('Notices')}>
      <label className="field">
        <span>{say('Warn before a sign-in ends')}</span>
        <select
          value={lead}
          onChange={(event) =>
            change({ name: 'lead', lead: leads[Number(event.target.value)]?.value ?? null })
          }
        >
          {leads.map(({ label }, at) => (
            <option key={label} value={at}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <Check label={say('Quiet hours (urgent only)')} on={quiet.on} set={(on) => quietAt({ on })} />
      {quiet.on && (
        <div className="times">
          <Hour label={say('From')} at={quiet.from} set={(from) => quietAt({ from })} />
          <Hour label={say('To')} at={quiet.to} set={(to) => quietAt({ to })} />
        </div>
      )}
      {mutes.map(({ row, label, muted }) => (
        <Check
          key={row}
          label={say('Mute {label}', { label })}
          on={muted}
          set={(on) => change({ name: 'mute', row, muted: on })}
        />
      ))}
    </Group>
  );
}

function Hour({ label, at, set }: { label: string; at: string; set: (at: string) => void }) {
  return (
    <label className="field">
      <span>{label}</span>
      <input type="time" value={at} onChange={(event) => event.target.value && set(event.target.value)} />
    </label>
  );
}

/** For machines that nobody sits at. An entry is kept when it is left or confirmed. */
function Outside({
  settings: { hook, webhook, outside },
  change,
}: {
  settings: SettingsView;
  change: Change;
}) {
  return (
    <Group title={say('Forward notices')}>
      <Entry
        label={say('Run a program (its full path)')}
        stored={hook}
        save={(file) => change({ name: 'hook', file })}
      />
      <Entry
        label={say('Webhook (https address)')}
        stored={webhook}
        save={(url) => change({ name: 'webhook', url })}
      />
      <p className="muted">
        {say('Each gets the words of a notice as JSON, with accounts shortened and no secret.')}
      </p>
      {outside && (
        <p className="muted" role="status">
          {outside}
        </p>
      )}
    </Group>
  );
}

function Backups({ settings: { backups }, store }: { settings: SettingsView; store: PanelStore }) {
  return (
    <Group title={say('Changes and backups')}>
      <ul className="facts">
        {backups.acts.map(({ id, title, at, state, canUndo }) => (
          <li key={id}>
            {title}
            <span className="muted">
              {at}, {state}
            </span>
            {canUndo && (
              <button
                type="button"
                className="secondary"
                aria-label={say('Undo {title}', { title })}
                onClick={() => store.send('undoRepair', { act: id })}
              >
                {say('Undo')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {backups.acts.length === 0 && (
        <p className="muted">{say('Nothing was changed in the last 30 days.')}</p>
      )}
      <p className="muted">
        {say('Kept sealed in {where}. {vault}.', { where: backups.where, vault: backups.vault })}
      </p>
    </Group>
  );
}
