// Written by print-survival-examples.R with R version 4.2.2 Patched (2022-11-10 r83330)
// survival 3.5.3 (survfit with conf.type log-log, survdiff), carData 3.0.5
export const standardisedExamples = [
  {
    name: 'aid: no',
    strata: [
      {
        name: '23 and older, 0-2 earlier',
        weight: 139,
        rows: {
          days: [2, 14, 21, 23, 24, 26, 28, 37, 46, 52],
          events: [1, 1, 1, 1, 2, 2, 1, 1, 1, 3],
          censored: [0, 0, 0, 0, 0, 0, 0, 0, 0, 56],
        },
      },
      {
        name: '23 and older, 3 or more earlier',
        weight: 87,
        rows: {
          days: [3, 8, 13, 16, 17, 20, 21, 25, 27, 39, 43, 49, 50, 52],
          events: [1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0],
          censored: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 29],
        },
      },
      {
        name: 'up to 22, 0-2 earlier',
        weight: 112,
        rows: {
          days: [1, 4, 19, 26, 27, 30, 38, 40, 44, 49, 52],
          events: [1, 1, 1, 1, 1, 1, 1, 2, 2, 1, 1],
          censored: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 38],
        },
      },
      {
        name: 'up to 22, 3 or more earlier',
        weight: 94,
        rows: {
          days: [5, 6, 10, 11, 14, 17, 18, 25, 28, 31, 32, 33, 35, 37, 40, 43, 45, 47, 48, 52],
          events: [1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 2, 1, 1, 1, 3, 1, 1, 1, 0],
          censored: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 27],
        },
      },
    ],
    at: [
      { days: 26, atRisk: 187, estimate: 0.14528691139213268, lower: 0.10537717314380857, upper: 0.19854717567724478 },
      { days: 52, atRisk: 154, estimate: 0.30061784420254567, lower: 0.2456174225193235, upper: 0.36465863231603246 },
    ],
  },
  {
    name: 'aid: yes',
    strata: [
      {
        name: '23 and older, 0-2 earlier',
        weight: 139,
        rows: {
          days: [8, 9, 12, 20, 24, 42, 46, 52],
          events: [1, 1, 1, 2, 1, 1, 1, 0],
          censored: [0, 0, 0, 0, 0, 0, 0, 61],
        },
      },
      {
        name: '23 and older, 3 or more earlier',
        weight: 87,
        rows: {
          days: [9, 16, 20, 34, 36, 37, 39, 48, 52],
          events: [1, 1, 1, 1, 1, 1, 1, 1, 0],
          censored: [0, 0, 0, 0, 0, 0, 0, 0, 36],
        },
      },
      {
        name: 'up to 22, 0-2 earlier',
        weight: 112,
        rows: {
          days: [7, 11, 12, 20, 30, 32, 35, 36, 37, 42, 46, 49, 50, 52],
          events: [1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 3, 1, 0],
          censored: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 45],
        },
      },
      {
        name: 'up to 22, 3 or more earlier',
        weight: 94,
        rows: {
          days: [8, 14, 15, 18, 19, 22, 24, 34, 35, 36, 40, 45, 46, 50, 52],
          events: [2, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0],
          censored: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 26],
        },
      },
    ],
    at: [
      { days: 26, atRisk: 194, estimate: 0.10533771792013058, lower: 0.071173930821684439, upper: 0.15448141057636677 },
      { days: 52, atRisk: 168, estimate: 0.22481642786347, lower: 0.17579137766912134, upper: 0.28497003429996892 },
    ],
  },
];

/** By prop.test(counted, total, correct = FALSE). */
export const wilsonExamples = [
  { counted: 81, total: 263, lower: 0.25528851987827428, upper: 0.36620957698280016 },
  { counted: 15, total: 148, lower: 0.062386399530736283, upper: 0.160487241723308 },
  { counted: 0, total: 20, lower: 0, upper: 0.1611251580528193 },
  { counted: 1, total: 29, lower: 0.006113214292762661, upper: 0.17175521879320282 },
  { counted: 5, total: 28, lower: 0.078785019456042743, upper: 0.3559142478934294 },
  { counted: 3, total: 3, lower: 0.43850296824495466, upper: 1 },
  { counted: 0, total: 1, lower: 0, upper: 0.79345068562276255 },
  { counted: 10195, total: 20391, lower: 0.49311337000747502, upper: 0.50683759798597472 },
];

/** By pchisq(chiSquare, degrees, lower.tail = FALSE). */
export const chiSquareExamples = [
  { chiSquare: 9.9999999999999995e-7, degrees: 1, tail: 0.99920211557217786 },
  { chiSquare: 0.10000000000000001, degrees: 1, tail: 0.75182963404584935 },
  { chiSquare: 1, degrees: 1, tail: 0.31731050786291415 },
  { chiSquare: 3.841458820694124, degrees: 1, tail: 0.049999999999999975 },
  { chiSquare: 3.9900000000000002, degrees: 1, tail: 0.045771064239483322 },
  { chiSquare: 4.0099999999999998, degrees: 1, tail: 0.045231150778099097 },
  { chiSquare: 12.5, degrees: 1, tail: 0.00040695201744495903 },
  { chiSquare: 60, degrees: 1, tail: 9.4857375710738494e-15 },
  { chiSquare: 400, degrees: 1, tail: 5.5072482372124689e-89 },
  { chiSquare: 9.9999999999999995e-7, degrees: 2, tail: 0.99999950000012505 },
  { chiSquare: 0.10000000000000001, degrees: 2, tail: 0.95122942450071402 },
  { chiSquare: 1, degrees: 2, tail: 0.60653065971263342 },
  { chiSquare: 3.841458820694124, degrees: 2, tail: 0.14650006448608432 },
  { chiSquare: 3.9900000000000002, degrees: 2, tail: 0.13601365416684916 },
  { chiSquare: 4.0099999999999998, degrees: 2, tail: 0.13466029569550586 },
  { chiSquare: 12.5, degrees: 2, tail: 0.0019304541362277093 },
  { chiSquare: 60, degrees: 2, tail: 9.3576229688401748e-14 },
  { chiSquare: 400, degrees: 2, tail: 1.3838965267367376e-87 },
  { chiSquare: 9.9999999999999995e-7, degrees: 3, tail: 0.99999999973403864 },
  { chiSquare: 0.10000000000000001, degrees: 3, tail: 0.99183742373187644 },
  { chiSquare: 1, degrees: 3, tail: 0.80125195690120077 },
  { chiSquare: 3.841458820694124, degrees: 3, tail: 0.27910046378359754 },
  { chiSquare: 3.9900000000000002, degrees: 3, tail: 0.26254597590912365 },
  { chiSquare: 4.0099999999999998, degrees: 3, tail: 0.26038633331176197 },
  { chiSquare: 12.5, degrees: 3, tail: 0.0058526625933267339 },
  { chiSquare: 60, degrees: 3, tail: 5.8782307279069133e-13 },
  { chiSquare: 400, degrees: 3, tail: 2.213886593101118e-86 },
  { chiSquare: 9.9999999999999995e-7, degrees: 4, tail: 0.99999999999987488 },
  { chiSquare: 0.10000000000000001, degrees: 4, tail: 0.99879089572574964 },
  { chiSquare: 1, degrees: 4, tail: 0.90979598956895014 },
  { chiSquare: 3.841458820694124, degrees: 4, tail: 0.42788704696224755 },
  { chiSquare: 3.9900000000000002, degrees: 4, tail: 0.40736089422971328 },
  { chiSquare: 4.0099999999999998, degrees: 4, tail: 0.40465418856499513 },
  { chiSquare: 12.5, degrees: 4, tail: 0.013995792487650892 },
  { chiSquare: 60, degrees: 4, tail: 2.9008631203404549e-12 },
  { chiSquare: 400, degrees: 4, tail: 2.7816320187408423e-85 },
  { chiSquare: 9.9999999999999995e-7, degrees: 7, tail: 1 },
  { chiSquare: 0.10000000000000001, degrees: 7, tail: 0.99999768858120142 },
  { chiSquare: 1, degrees: 7, tail: 0.99482853651651559 },
  { chiSquare: 3.841458820694124, degrees: 7, tail: 0.79784653419453189 },
  { chiSquare: 3.9900000000000002, degrees: 7, tail: 0.7809284931812015 },
  { chiSquare: 4.0099999999999998, degrees: 7, tail: 0.77862488400906116 },
  { chiSquare: 12.5, degrees: 7, tail: 0.08526927515826925 },
  { chiSquare: 60, degrees: 7, tail: 1.5095553022989121e-10 },
  { chiSquare: 400, degrees: 7, tail: 2.3852710811123277e-82 },
  { chiSquare: 9.9999999999999995e-7, degrees: 30, tail: 1 },
  { chiSquare: 0.10000000000000001, degrees: 30, tail: 0.99999999999999989 },
  { chiSquare: 1, degrees: 30, tail: 1 },
  { chiSquare: 3.841458820694124, degrees: 30, tail: 0.99999999772799009 },
  { chiSquare: 3.9900000000000002, degrees: 30, tail: 0.99999999625405145 },
  { chiSquare: 4.0099999999999998, degrees: 30, tail: 0.99999999599967238 },
  { chiSquare: 12.5, degrees: 30, tail: 0.99794136962179425 },
  { chiSquare: 60, degrees: 30, tail: 0.00092068239614866631 },
  { chiSquare: 400, degrees: 30, tail: 2.7954938576564883e-66 },
];
