/** More pages than this are drawn as one line. */
const mostMarks = 24;

/** How far one has read: a mark for each page, or one line in a long book. The page number beside it says it in words. */
export function PageMarks({ at, count }: { at: number; count: number }) {
  if (count > mostMarks) {
    return (
      <div className="reader-line" aria-hidden="true">
        <i style={{ width: `${(Math.min(at + 1, count) / count) * 100}%` }} />
      </div>
    );
  }
  return (
    <div className="reader-marks" aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <i key={index} className={index === at ? 'is-here' : index < at ? 'is-read' : undefined} />
      ))}
    </div>
  );
}
