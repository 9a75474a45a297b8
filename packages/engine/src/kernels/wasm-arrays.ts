import type { CellArrays } from './cell-arrays.ts';
import { kernelModule } from './kernels.generated.ts';
import { type KernelExports, wasmKernels } from './wasm-kernels.ts';
import { type WasmMemory, type WasmModule, webAssembly } from './web-assembly.ts';

const PAGE = 2 ** 16;
/** As the kernels were compiled: 4 GB less one page, so that every end is an address. */
const MAX_PAGES = 2 ** 16 - 1;

/**
 * Arrays in one WebAssembly memory, and the kernels on them; undefined where the kernels cannot run.
 *
 * The memory is shared: growing one that is not would detach the arrays that are in use. Each array
 * begins on a page of its own, taken by growing.
 * What no longer fits the memory becomes an ordinary array, on which the plain kernels work.
 */
export function openWasmArrays(): CellArrays | undefined {
  const opened = openMemory();
  if (opened === undefined) return undefined;
  const { memory, exports } = opened;
  // Every growth gives the memory another buffer object, and those before stay valid.
  const buffers = new WeakSet<object>();
  const reserve = (bytes: number): Room => {
    const offset = grow(memory, bytes);
    if (offset === undefined) return { buffer: new ArrayBuffer(bytes), offset: 0 };
    const { buffer } = memory;
    buffers.add(buffer);
    return { buffer, offset };
  };
  const int32 = (length: number): Int32Array => {
    const { buffer, offset } = reserve(Int32Array.BYTES_PER_ELEMENT * length);
    return new Int32Array(buffer, offset, length);
  };
  const bytes = (length: number): Uint8Array => {
    const { buffer, offset } = reserve(length);
    return new Uint8Array(buffer, offset, length);
  };
  const scratch = grow(memory, PAGE);
  if (scratch === undefined) return undefined;
  const isWithin = (array: Int32Array | Uint8Array) => buffers.has(array.buffer);
  let marks = bytes(0);
  const kernels = wasmKernels(exports, {
    scratch,
    isWithin,
    marksFor(cells) {
      if (marks.length < cells) marks = bytes(cells);
      return marks.subarray(0, cells);
    },
  });
  const takeIn = (array: Int32Array): Int32Array => {
    if (isWithin(array)) return array;
    const copy = int32(array.length);
    copy.set(array);
    return copy;
  };
  return { kernels, int32, takeIn, bytes };
}

interface Room {
  readonly buffer: ArrayBufferLike;
  readonly offset: number;
}

/** The address of fresh pages for so many bytes, all zero. */
function grow(memory: WasmMemory, bytes: number): number | undefined {
  try {
    return memory.grow(Math.ceil(bytes / PAGE)) * PAGE;
  } catch {
    return undefined;
  }
}

function openMemory(): { memory: WasmMemory; exports: KernelExports } | undefined {
  const api = webAssembly();
  if (api === undefined) return undefined;
  try {
    compiled ??= new api.Module(decode(kernelModule));
    const memory = new api.Memory({ initial: 1, maximum: MAX_PAGES, shared: true });
    const { exports } = new api.Instance(compiled, { env: { memory } });
    return { memory, exports: exports as KernelExports };
  } catch {
    // No SIMD, no shared memory, or no room for one: the plain kernels do the same.
    return undefined;
  }
}

/** Compiled when first asked for; a few kilobytes. */
let compiled: WasmModule | undefined;

function decode(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
