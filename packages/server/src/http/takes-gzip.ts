/**
 * Whether whoever asks takes what is packed by gzip (RFC 9110, section 12.5.3): named, or left to any, and not with a weight of 0.
 * @param accepts the header `Accept-Encoding`
 */
export function takesGzip(accepts: string | null): boolean {
  const weights = new Map(
    (accepts ?? '').split(',').map((one) => {
      const [coding = '', ...parameters] = one.split(';').map((part) => part.trim().toLowerCase());
      const q = parameters.find((parameter) => parameter.startsWith('q='));
      return [coding, q === undefined ? 1 : Number(q.slice(2))] as const;
    }),
  );
  return (weights.get('gzip') ?? weights.get('x-gzip') ?? weights.get('*') ?? 0) > 0;
}
