import { dialog } from 'electron';
import { writeForMe } from '../../app/platform/node/private-file.ts';

/**
 * Asks where a support bundle should go, and writes it for this user only.
 * @returns the path, or null when nobody wanted it after all
 */
export async function saveBundle(text: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog({
    title: 'Clawlamp',
    defaultPath: 'clawlamp-bundle.json',
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || !filePath) return null;
  await writeForMe(filePath, text);
  return filePath;
}
