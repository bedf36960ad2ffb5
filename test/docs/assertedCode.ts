import ts from 'typescript';

/** A statement's claim: what the comment behind or below it says of its value. */
interface Claim {
  readonly kind: 'value' | 'part' | 'text' | 'throws';
  readonly expected: string;
}

/**
 * Turns an example's claims into calls.
 *
 * `expression; // => value` · on a line of its own below · `// => { a: 1, … }` for a part ·
 * `// =>` alone with the lines of a text below · `// throws code`. The claim may stand behind a
 * `const` or a `console.log` too. `__at(line)` marks where the code is, for the report.
 */
export function assertedCode(code: string): string {
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2022, true);
  return source.statements
    .map((statement) => {
      const line = source.getLineAndCharacterOfPosition(statement.getStart()).line;
      if (ts.isImportDeclaration(statement)) return statement.getText();
      return `__at(${line});\n${asserted(statement, claimBehind(code, statement.getEnd()))}`;
    })
    .join('\n');
}

function asserted(statement: ts.Statement, claim: Claim | undefined): string {
  const text = statement.getText();
  if (claim === undefined) return text;
  const expected = `(${claim.expected}\n)`;
  const call = (value: string): string =>
    claim.kind === 'throws'
      ? `__throws(() => (${value}), ${JSON.stringify(claim.expected)});`
      : `__check(${value}, ${expected}, ${JSON.stringify(claim.kind)});`;
  if (ts.isVariableStatement(statement)) {
    const name = statement.declarationList.declarations[0]?.name.getText() ?? '';
    return `${text}\n${call(name)}`;
  }
  if (!ts.isExpressionStatement(statement)) {
    throw new Error(`a claim stands behind what has no value: ${text}`);
  }
  return call(printedValue(statement.expression).getText());
}

/** What a `console.log` prints, or the expression itself. */
function printedValue(expression: ts.Expression): ts.Expression {
  const isLog =
    ts.isCallExpression(expression) && expression.expression.getText() === 'console.log';
  return (isLog ? expression.arguments[0] : undefined) ?? expression;
}

function claimBehind(code: string, end: number): Claim | undefined {
  const rest = code.slice(end);
  const thrown = /^;?[ \t]*\n?[ \t]*\/\/ throws ([a-z_]+)/.exec(rest);
  if (thrown?.[1] !== undefined) return { kind: 'throws', expected: thrown[1] };
  const match = /^;?[ \t]*\n?[ \t]*\/\/ =>([^\n]*)((?:\n[ \t]*\/\/[^\n]*)*)/.exec(rest);
  if (match === null) return undefined;
  const first = (match[1] ?? '').trim();
  const below = (match[2] ?? '').split('\n').slice(1);
  const lines = below.map((line) => line.replace(/^[ \t]*\/\/ ?/, ''));
  if (first === '') return { kind: 'text', expected: JSON.stringify(lines.join('\n')) };
  return valueClaim(first, lines);
}

/** A value may go on over the lines below it: as many are taken as make it whole. */
function valueClaim(first: string, below: readonly string[]): Claim {
  for (let n = 0; n <= below.length; n++) {
    const text = [first, ...below.slice(0, n)].join('\n');
    const whole = /^\d{4}-\d\d-\d\dT\S+$/.test(text) ? JSON.stringify(text) : text;
    const isPart = /…\s*[\]}]/.test(whole);
    const expected = whole.replace(/,?\s*…(?=\s*[\]}])/g, '');
    if (isExpression(expected)) return { kind: isPart ? 'part' : 'value', expected };
  }
  throw new Error(`not a value: // => ${first}`);
}

function isExpression(text: string): boolean {
  const result = ts.transpileModule(`(${text}\n);`, { reportDiagnostics: true });
  return (result.diagnostics ?? []).length === 0;
}
