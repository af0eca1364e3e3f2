declare module '@adobe/structured-data-validator' {
  export default class Validator {
    constructor(schemaOrgJson: unknown)
    validate(data: {
      jsonld: Readonly<Record<string, readonly unknown[]>>
    }): Promise<{ severity: string; rootType: string; issueMessage: string }[]>
  }
}

declare module 'pandoc-wasm' {
  export function convert(
    options: Readonly<Record<string, unknown>>,
    stdin: string | null,
    files: Record<string, Blob | string>,
  ): Promise<{ stdout: string; stderr: string; warnings: unknown[] }>
}
