import type { CellArrays } from './cell-arrays.ts';
import { type CellValues, narrowestFor, valueArrays, type Width, widthOf } from './cell-values.ts';
import { kernelModules } from './kernels.generated.ts';
import { pagesOf } from './pages.ts';
import { type KernelExports, VECTOR, type Widths, wasmKernels } from './wasm-kernels.ts';
import { type WasmMemory, type WasmModule, webAssembly } from './web-assembly.ts';

/** Room for the rows of a fold: a page. */
const SCRATCH_BYTES = 2 ** 16;
/** As the kernels were compiled: 4 GB less one page, so that every end is an address. */
const MAX_PAGES = 2 ** 16 - 1;

/**
 * Arrays in one WebAssembly memory, and the kernels on them; undefined where the kernels cannot run.
 *
 * The memory is shared: growing one that is not would detach the arrays that are in use. Each array
 * begins on a page of its own.
 * What no longer fits the memory becomes an ordinary array, on which the plain kernels work. Arrays for
 * ranks are as narrow as can be, unless another width is wanted for them.
 */
export function openWasmArrays(
  widthFor: (rankCount: number) => Width = narrowestFor,
): CellArrays | undefined {
  const opened = openMemory();
  if (opened === undefined) return undefined;
  const { memory, exports } = opened;
  const pages = pagesOf(memory);
  // Every growth gives the memory another buffer object, and those before stay valid.
  const buffers = new WeakSet<object>();
  const make = <A extends object>(kind: ArrayKind<A>, length: number): A => {
    const bytes = kind.BYTES_PER_ELEMENT * length;
    const address = pages.take(bytes);
    if (address === undefined) return new kind(new ArrayBuffer(bytes), 0, length);
    const { buffer } = memory;
    buffers.add(buffer);
    const array = new kind(buffer, address, length);
    pages.giveBackAfter(array, address, bytes);
    return array;
  };
  const values = (width: Width, length: number): CellValues =>
    make<CellValues>(valueArrays[width], length);
  const bytes = (length: number): Uint8Array => make(Uint8Array, length);
  const scratch = pages.take(SCRATCH_BYTES);
  if (scratch === undefined) return undefined;
  const isWithin = (array: CellValues | Uint8Array) => buffers.has(array.buffer);
  let marks = bytes(0);
  const kernels = wasmKernels(exports, {
    scratch,
    isWithin,
    marksFor(cells) {
      if (marks.length < cells) marks = bytes(cells);
      return marks.subarray(0, cells);
    },
  });
  const takeIn = (array: CellValues): CellValues => {
    if (isWithin(array)) return array;
    const copy = values(widthOf(array), array.length);
    copy.set(array);
    return copy;
  };
  return { kernels, vectorBytes: VECTOR, values, widthFor, takeIn, bytes };
}

interface ArrayKind<A> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, offset: number, length: number): A;
}

function openMemory(): { memory: WasmMemory; exports: Widths<KernelExports> } | undefined {
  const api = webAssembly();
  if (api === undefined) return undefined;
  try {
    compiled ??= forEachWidth((width) => new api.Module(decode(kernelModules[width])));
    const modules = compiled;
    const memory = new api.Memory({ initial: 1, maximum: MAX_PAGES, shared: true });
    const exports = forEachWidth((width) => {
      const instance = new api.Instance(modules[width], { env: { memory } });
      return instance.exports as KernelExports;
    });
    return { memory, exports };
  } catch {
    // No SIMD, no shared memory, or no room for one: the plain kernels do the same.
    return undefined;
  }
}

/** Compiled when first asked for; a few kilobytes. */
let compiled: Widths<WasmModule> | undefined;

function forEachWidth<T>(make: (width: Width) => T): Widths<T> {
  return { 1: make(1), 2: make(2), 4: make(4) };
}

function decode(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let k = 0; k < bytes.length; k++) bytes[k] = text.charCodeAt(k);
  return bytes;
}
