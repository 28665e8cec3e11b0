import { say } from '../../app/language/say.ts';
import type { LoginView } from '../../app/contract/view.ts';
import { Rich } from '../rich.tsx';
import type { PanelStore } from '../store.ts';
import { Countdown } from './countdown.tsx';
import { Qr } from './qr.tsx';

/** A code to type on any device: big, to be read across a room, with its page as a picture for a phone, and one button for both. */
export function Code({ code, store }: { code: NonNullable<LoginView['code']>; store: PanelStore }) {
  return (
    <div className="browser" role="group" aria-label={say('Code')}>
      <div className="code-line">
        <div>
          <p>
            <Rich
              message="On any device, open {address} and type:"
              values={{ address: <b className="address">{code.url}</b> }}
            />
          </p>
          <p className="code">{code.userCode}</p>
        </div>
        <Qr address={code.url} />
      </div>
      <div className="row-actions">
        <button type="button" className="primary" onClick={() => store.send('copyCode', null)}>
          {say('Copy code and open page')}
        </button>
      </div>
      <p className="muted">
        <Rich
          message="{countdown} left, until {until}. Never type a code that somebody sent you."
          values={{ countdown: <Countdown endsAt={code.endsAt} />, until: code.until }}
        />
      </p>
    </div>
  );
}
