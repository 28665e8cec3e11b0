import { useEffect, useState } from 'react';

/**
 * How long a code still lives, as minutes and seconds. Not read out each second: the moment it ends stands beside it in
 * words.
 * @param endsAt epoch ms
 */
export function Countdown({ endsAt }: { endsAt: number }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  const left = Math.max(0, Math.ceil((endsAt - now) / 1_000));
  return (
    <span className="countdown" role="timer" aria-live="off">
      {Math.floor(left / 60)}:{String(left % 60).padStart(2, '0')}
    </span>
  );
}
