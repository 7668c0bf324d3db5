interface WriteSheetProps {
  /** What is written on it; read aloud. */
  label: string;
  /** One row with room to write for each. */
  rows: readonly string[];
  /** Boxes to tick at every row. */
  ticks: readonly string[];
}

/** A part of a page to print and write on with a pen. */
export function WriteSheet({ label, rows, ticks }: WriteSheetProps) {
  return (
    <table className="kp-sheet" aria-label={label}>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            <th className="kp-sheet__name" scope="row">
              {row}
              {ticks.map((tick) => (
                <span className="kp-sheet__tick" key={tick}>
                  {tick}
                </span>
              ))}
            </th>
            <td className="kp-sheet__space" />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
