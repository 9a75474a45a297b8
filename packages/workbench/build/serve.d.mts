/** Serves the built workbench to this machine alone; see `serve.mjs`. A port in use rejects with its error. */
export function serveWorkbench(
  port: number,
  options?: { readonly isolated?: boolean; readonly dist?: string },
): Promise<{ readonly address: string; close(): void }>;
