/** What a browser may do with a page: nothing that the page does not need. */
export type Policy = 'page' | 'scripted' | 'account' | 'briefing' | 'embed' | 'engine' | 'data';

const NONE = ["default-src 'none'", "base-uri 'none'"];
const STYLED = ["style-src 'self'", "font-src 'self'", "img-src 'self'"];

const POLICIES: Readonly<Record<Policy, readonly string[]>> = {
  page: [...NONE, ...STYLED, "form-action 'self'", "frame-ancestors 'none'"],
  // With a program of ours, without the briefing's.
  scripted: [
    ...NONE,
    ...STYLED,
    "script-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ],
  // Passkeys need a script, which asks this server alone.
  account: [
    ...NONE,
    ...STYLED,
    "script-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ],
  briefing: [
    ...NONE,
    ...STYLED,
    "script-src 'self'",
    "worker-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ],
  // A card, whose program tells whoever shows it how high it is.
  embed: [...NONE, ...STYLED, "script-src 'self'", "form-action 'none'", 'frame-ancestors *'],
  // A worker has the policy of its own file: there, and only there, the engine compiles WebAssembly.
  engine: [...NONE, "script-src 'self' 'wasm-unsafe-eval'", "frame-ancestors 'none'"],
  data: [...NONE, "form-action 'none'", "frame-ancestors 'none'", 'sandbox'],
};

/** The headers that every answer has. */
export function secureHeaders(policy: Policy, isSecure: boolean): Record<string, string> {
  return {
    'Content-Security-Policy': POLICIES[policy].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy':
      'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    ...(policy !== 'embed' && { 'X-Frame-Options': 'DENY' }),
    ...(isSecure && { 'Strict-Transport-Security': 'max-age=31536000' }),
  };
}
