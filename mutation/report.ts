/** What is read of Stryker's report, whose format is mutation-testing-report-schema's. */
export interface Report {
  readonly files: Readonly<Record<string, ReportedFile>>;
}

export interface ReportedFile {
  readonly source: string;
  readonly mutants: readonly ReportedMutant[];
}

export interface ReportedMutant {
  /** Killed, Timeout, Survived, NoCoverage; CompileError is what was outside the sample. */
  readonly status: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: Place; readonly end: Place };
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/** The mutants that no test noticed, one a line: where, what stood there, what stood instead. */
export function survivors({ files }: Report): readonly string[] {
  return Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .map((mutant) => `${file}:${described(mutant, source.split('\n'))}`),
  );
}

function described(mutant: ReportedMutant, lines: readonly string[]): string {
  const { start, end } = mutant.location;
  const line = lines[start.line - 1] ?? '';
  const was = line.slice(start.column - 1, end.line === start.line ? end.column - 1 : undefined);
  const is = (mutant.replacement ?? '').replace(/\s+/g, ' ');
  const reached = mutant.status === 'NoCoverage' ? ' (reached by no test)' : '';
  return `${start.line}:${start.column} ${was} → ${is}${reached}`;
}
