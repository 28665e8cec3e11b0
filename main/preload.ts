import { contextBridge, ipcRenderer } from 'electron';
import { PANEL_CALL, VIEW_CHANGED } from '../app/contract/channels.ts';
import type { PanelBridge } from '../app/contract/ipc.ts';
import type { PanelView } from '../app/contract/view.ts';

/** The whole of what the panel may reach: two functions, no Electron object (Electron security checklist, item 20). */
const bridge: PanelBridge = {
  async call(name, input) {
    const answer = await ipcRenderer.invoke(PANEL_CALL, name, input);
    if (!answer.ok) throw new Error(answer.error);
    return answer.value;
  },
  onView(listener) {
    const received = (_event: unknown, view: PanelView): void => listener(view);
    ipcRenderer.on(VIEW_CHANGED, received);
    return () => ipcRenderer.off(VIEW_CHANGED, received);
  },
};

contextBridge.exposeInMainWorld('clawlamp', bridge);
