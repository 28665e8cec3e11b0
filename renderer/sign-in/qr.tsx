import { useMemo } from 'react';
import { encode } from 'uqr';
import { say } from '../../app/language/say.ts';

/** An address for a phone's camera. Dark on light whatever the desktop's colours: readers of such codes need it so. */
export function Qr({ address }: { address: string }) {
  const { size, path } = useMemo(() => {
    const { size: side, data } = encode(address, { ecc: 'M', border: 2 });
    const dots = data.flatMap((line, y) => line.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
    return { size: side, path: dots.join('') };
  }, [address]);
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={say('QR code of {address}', { address })}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
