import { dialog } from 'electron';
import type { SettingChange } from '../../app/contract/pages.ts';
import { say } from '../../app/language/say.ts';
import type { Preferences } from '../../app/preferences/preferences.ts';
import { allowClearText } from '../../app/openclaw/remote-gateway/known.ts';
import { questionFor } from '../../app/view/pages/confirm-setting.ts';

/**
 * Asks the person, in a window of the system's own that no page can press a button of, before a program, an address or a gateway
 * is kept. What a yes allows is noted.
 * @param dataDir Clawlamp's own folder
 */
export async function confirmSetting(
  change: SettingChange,
  kept: Preferences,
  dataDir: string,
): Promise<'nothing to ask' | 'yes' | 'no'> {
  const question = questionFor(change, kept);
  if (!question) return 'nothing to ask';
  const { message, detail, yes, clearText } = question;
  const { response } = await dialog.showMessageBox({
    type: 'question',
    title: 'Clawlamp',
    message,
    detail,
    buttons: [yes, say('Cancel')],
    // Enter in the panel's field may still be under way when the window comes up.
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  if (response !== 0) return 'no';
  if (clearText) await allowClearText(dataDir, clearText);
  return 'yes';
}
