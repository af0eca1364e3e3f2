/** A file of WebAssembly as a `data:` URI, put in by the build. */
declare module '*.wasm?url&inline' {
  const source: string
  export default source
}

// Node has it, and its types don't say so (they leave it to those of browsers).
declare namespace WebAssembly {
  type Module = object
  function compile(bytes: Uint8Array): Promise<Module>
}
