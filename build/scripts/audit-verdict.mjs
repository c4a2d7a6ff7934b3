/**
 * Reads what `npm audit --json` says. Only a registry that does not answer passes without an audit, and is named.
 * @param {string} output all that npm wrote
 * @returns {{ isFine: boolean, sentence: string }}
 */
export function auditVerdict(output) {
  const report = jsonIn(output);
  const counts = report?.metadata?.vulnerabilities;
  if (counts !== undefined) {
    const found = ['critical', 'high', 'moderate', 'low'].filter((severity) => counts[severity] > 0);
    if (found.length === 0) return { isFine: true, sentence: 'none' };
    const words = found.map((severity) => `${counts[severity]} ${severity}`).join(', ');
    const names = Object.keys(report.vulnerabilities ?? {}).join(', ');
    return { isFine: false, sentence: `${words}: ${names}; "npm audit" says more` };
  }
  if (NO_ANSWER.test(output)) {
    return { isFine: true, sentence: 'not checked, because the registry did not answer the question' };
  }
  return { isFine: false, sentence: `npm audit could not be read: ${output.trim().slice(0, 300)}` };
}

/** How npm says that nobody answered, or that this registry does not know the question. */
const NO_ANSWER =
  /\b(ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|ENOAUDIT)\b|audit endpoint returned an error|audit\S* .*(404|405|501|502|503|504)/;

/**
 * The first JSON object of a text that warnings may stand before.
 * @param {string} text
 * @returns {any} undefined when there is none
 */
function jsonIn(text) {
  const start = text.indexOf('{');
  const end = text.lastIndexOf('}');
  if (start < 0 || end < start) return undefined;
  try {
    return JSON.parse(text.slice(start, end + 1));
  } catch {
    // Not JSON is an answer that the caller judges.
    return undefined;
  }
}
