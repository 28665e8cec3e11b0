import { createRoot } from 'react-dom/client';
import type { PanelBridge } from '../app/contract/ipc.ts';
import './tokens.css';
import './controls.css';
import './rows/row.css';
import './rows/why.css';
import './sign-in/sign-in.css';
import './pages/pages.css';
import './text.css';
import './panel.css';
import './bars.css';
import { Panel } from './panel.tsx';
import { createPanelStore } from './store.ts';

declare global {
  interface Window {
    clawlamp: PanelBridge;
  }
}

const root = document.getElementById('panel');
if (root) createRoot(root).render(<Panel store={createPanelStore(window.clawlamp)} />);
