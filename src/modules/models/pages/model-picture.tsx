import type { Model } from '../presets.rules.ts';

interface Box {
  title: string;
  people: readonly string[];
}

const width = 300;
const boxWidth = 142;
const lineHeight = 19;
const boxTop = 44;

/** Who sits where in a model: the mayor above, the municipality and the care and safety house side by side. */
export function ModelPicture({ model }: { model: Model }) {
  const boxes = boxesOf(model);
  const height = boxTop + 34 + lineHeight * Math.max(...boxes.map(({ people }) => people.length)) + 8;
  const isUnderMayor = model.sets.rioReportsTo === 'mayor';
  return (
    <svg width="100%" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={tell(boxes, isUnderMayor)}>
      <g fill="none" stroke="currentColor">
        <rect x="95" y="2" width="110" height="24" rx="4" />
        {boxes.map(({ title }, at) => (
          <rect key={title} x={leftOf(at)} y={boxTop} width={boxWidth} height={height - boxTop - 2} rx="4" />
        ))}
        <path d={`M150 26 V35 H${middleOf(0)} V${boxTop}`} />
        {isUnderMayor && <path d={`M150 35 H${middleOf(1)} V${boxTop}`} strokeDasharray="4 3" />}
      </g>
      <g fill="currentColor" fontSize="12" textAnchor="middle">
        <text x="150" y="18">
          Burgemeester
        </text>
        {boxes.map((box, at) => (
          <BoxText key={box.title} box={box} x={middleOf(at)} />
        ))}
      </g>
    </svg>
  );
}

const leftOf = (at: number): number => (at === 0 ? 2 : width - boxWidth - 2);
const middleOf = (at: number): number => leftOf(at) + boxWidth / 2;

function BoxText({ box, x }: { box: Box; x: number }) {
  return (
    <>
      <text x={x} y={boxTop + 18} fontWeight="700">
        {box.title}
      </text>
      {box.people.map((person, at) => (
        <text key={person} x={x} y={boxTop + 40 + at * lineHeight}>
          {person}
        </text>
      ))}
    </>
  );
}

const shortNames: Readonly<Record<string, string>> = {
  'safety-director': 'Regisseur V&W',
  'mdt-director': 'Regisseur MDT',
  'city-marshal': 'Stadsmarinier',
  'rio-lead': 'Projectleider RIO',
};

function boxesOf({ sets }: Model): [Box, Box] {
  const { coordinationBy, coordinatorTitle, rioPlacement, rioCount, rolesInUse } = sets;
  const officers = rioCount === 1 ? '1 RIO' : `${rioCount} RIO’s`;
  const at = (place: 'zvh' | 'municipality') => [
    ...(coordinationBy === place ? [coordinatorTitle] : []),
    ...(rioPlacement === place ? [officers] : []),
  ];
  const others = rolesInUse.flatMap((role) => shortNames[role] ?? []);
  return [
    { title: 'Gemeente', people: [...at('municipality'), ...others] },
    { title: 'ZVH', people: at('zvh') },
  ];
}

function tell(boxes: readonly Box[], isUnderMayor: boolean): string {
  const told = boxes.map(({ title, people }) => `${title}: ${people.length === 0 ? 'niemand' : people.join(', ')}`);
  return `${told.join('. ')}.${isUnderMayor ? ' De RIO valt onder de burgemeester.' : ''}`;
}
