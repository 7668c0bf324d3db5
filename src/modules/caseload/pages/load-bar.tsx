import type { LoadLevel, Limits } from '../caseload.rules.ts';
import { showHalves } from '../caseload.text.ts';

const fills: Readonly<Record<LoadLevel, string>> = {
  room: '#0f5f6b',
  warn: '#b9600f',
  full: '#b9600f',
  over: '#a3262a',
};

const [width, height] = [240, 22];

interface LoadBarProps {
  name: string;
  halves: number;
  level: LoadLevel;
  limits: Limits;
}

/** The load of an officer against the ceiling, with a mark from where to warn; the words beside it say the same. */
export function LoadBar({ name, halves, level, limits: { ceiling, warnFrom } }: LoadBarProps) {
  const most = Math.max(ceiling * 2, halves);
  const at = (value: number): number => Math.round((value / most) * (width - 2)) + 1;
  const text = `${name}: ${showHalves(halves)} van ${String(ceiling)}, waarschuwing vanaf ${String(warnFrom)}`;
  const box = { viewBox: `0 0 ${String(width)} ${String(height)}`, width: '100%', height, preserveAspectRatio: 'none' };
  return (
    <svg role="img" aria-label={text} {...box}>
      <rect x="0.5" y="0.5" width={width - 1} height={height - 1} fill="#fff" stroke="#5a5e58" />
      <rect x="1" y="1" width={Math.max(0, at(halves) - 1)} height={height - 2} fill={fills[level]} />
      <Mark x={at(warnFrom * 2)} dashes="3 2" />
      <Mark x={at(ceiling * 2)} />
    </svg>
  );
}

function Mark({ x, dashes }: { x: number; dashes?: string }) {
  const isCeiling = dashes === undefined;
  return (
    <line x1={x} x2={x} y1="0" y2={height} stroke="#1f2421" strokeDasharray={dashes} strokeWidth={isCeiling ? 2 : 1} />
  );
}
