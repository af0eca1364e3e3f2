declare module '@adobe/structured-data-validator' {
  export default class Validator {
    constructor(schemaOrgJson: unknown)
    validate(data: {
      jsonld: Readonly<Record<string, readonly unknown[]>>
    }): Promise<{ severity: string; rootType: string; issueMessage: string }[]>
  }
}
