import type { ReactNode } from 'react';

export interface Difference {
  name: string;
  label: string;
  /** As sent with the form, when this side is chosen. */
  mine: string;
  stored: string;
  /** As shown, when that differs from what is sent. */
  mineShown?: ReactNode;
  storedShown?: ReactNode;
}

interface SideBySideProps {
  mineTitle: string;
  storedTitle: string;
  differences: readonly Difference[];
}

/** Somebody changed the same thing meanwhile: per field the reader's value beside the stored one. Nothing is chosen yet. */
export function SideBySide({ mineTitle, storedTitle, differences }: SideBySideProps) {
  return (
    <div className="kp-compare">
      {differences.map((difference) => (
        <fieldset className="kp-compare__field" key={difference.name} id={difference.name}>
          <legend className="utrecht-form-label">{difference.label}</legend>
          <div className="kp-compare__sides">
            {renderSide(difference, { title: mineTitle, value: difference.mine, shown: difference.mineShown })}
            {renderSide(difference, { title: storedTitle, value: difference.stored, shown: difference.storedShown })}
          </div>
        </fieldset>
      ))}
    </div>
  );
}

function renderSide({ name }: Difference, side: { title: string; value: string; shown: ReactNode }) {
  return (
    <label className="kp-compare__side">
      <input
        className="utrecht-radio-button utrecht-radio-button--html-input"
        type="radio"
        name={name}
        value={side.value}
      />
      <span>
        <span className="kp-compare__title">{side.title}</span>
        <span className="kp-compare__value">{side.shown ?? side.value}</span>
      </span>
    </label>
  );
}
