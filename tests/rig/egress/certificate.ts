import { generate } from 'selfsigned';

export interface RigCertificate {
  /** PEM of the throw-away authority, for the children's trust settings. */
  authority: string;
  cert: string;
  key: string;
}

/** Days to both sides: a proof may hold its programs' clocks at another time, while TLS goes by the machine's. */
const DAYS = 400;

/** A throw-away authority and one leaf certificate of it for these host names. */
export async function makeCertificate(hosts: string[]): Promise<RigCertificate> {
  const life = {
    keyType: 'ec' as const,
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - DAYS * 86_400_000),
    notAfterDate: new Date(Date.now() + DAYS * 86_400_000),
  };
  const authority = await generate([{ name: 'commonName', value: 'Clawlamp rig authority' }], {
    ...life,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, critical: true },
    ],
  });
  const leaf = await generate([{ name: 'commonName', value: hosts[0] ?? 'rig' }], {
    ...life,
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2, value })) },
    ],
  });
  return { authority: authority.cert, cert: leaf.cert, key: leaf.private };
}
