import { nameOf } from '../proofs/recipes/steps';
import { numbered, type Part, type Path, type Rule, type Zap } from '../recipes/recipe';
import { attributes, escaped, picture, wrapped } from './svg';

/** A part of the picture that is centred on a vertical line. */
type Block = { width: number; height: number; draw: (centre: number, top: number) => string[] };

const ink = '#1f2328';
const faint = '#57606a';
const line = '#8c959f';
const font = "-apple-system, 'Segoe UI', Helvetica, Arial, sans-serif";

const margin = 20;
const between = 22;
const wide = 380;
const slim = 262;

const letters = (text: string) =>
  `<text x="20" y="25.5" font-size="15" font-weight="700" fill="#ffffff" text-anchor="middle">${text}</text>`;

const strokes = (path: string) =>
  `<path d="${path}" fill="none" stroke="#ffffff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`;

/** The colour and the icon of a step's app. */
const signs: Record<string, { colour: string; sign: string }> = {
  HighLevel: { colour: '#1d4ed8', sign: letters('HL') },
  'Other App': { colour: '#0f766e', sign: letters('{ }') },
  Filter: { colour: '#9a3412', sign: strokes('M10 12h20l-8 9v8l-4 -2v-6z') },
  Paths: {
    colour: '#9a3412',
    sign: strokes('M20 30v-9M20 21L12 12M20 21L28 12M12 17v-5h5M23 12h5v5'),
  },
  Looping: { colour: '#9a3412', sign: strokes('M28 14a10 10 0 1 0 2 8M29 9v6h-6') },
  Formatter: { colour: '#9a3412', sign: letters('Aa') },
  Delay: {
    colour: '#9a3412',
    sign: strokes('M20 10a10 10 0 1 0 0.01 0M20 14v6l4 3'),
  },
};

/** Draws the steps of a Zap, from the trigger down. */
export const drawZap = (zap: Zap): string => {
  const numbers = new Map(numbered(zap).map(({ number, part }) => [part, number]));
  const zapBlock = stack(zap.steps.map((step) => blockOf(step, numbers, wide)));
  const width = Math.ceil(zapBlock.width + 2 * margin);
  const height = Math.ceil(zapBlock.height + 2 * margin);
  const frame = { x: 0.5, y: 0.5, width: width - 1, height: height - 1, rx: 10 };
  return picture({ width, height, title: describe(zap) }, [
    `<g font-family="${font}">`,
    `<rect${attributes({ ...frame, fill: '#f6f8fa', stroke: '#d0d7de' })}/>`,
    ...zapBlock.draw(width / 2, margin),
    '</g>',
  ]);
};

/** The picture's text alternative. */
export const describe = (zap: Zap): string => {
  const parts = numbered(zap).map(({ number, part }) => {
    if ('path' in part) return `${number} Path ${part.path}`;
    const { app, event } = nameOf(part);
    return `${number} ${app}: ${event}`;
  });
  return `${zap.title}: ${parts.join('; ')}`;
};

type Numbers = Map<Part, number>;

type Drawn = Exclude<Part, Path>;

const blockOf = (step: Drawn, numbers: Numbers, width: number): Block => {
  const card = cardOf(step, numbers.get(step) ?? 0, width);
  if ('paths' in step) return fork(card, step.paths, numbers);
  if ('loop' in step) {
    const inside = stack(step.steps.map((each) => blockOf(each, numbers, width)));
    return stack([card, framed(inside, step.note)]);
  }
  return card;
};

/** A step: its icon, its number and app, its event, and its note. */
const cardOf = (step: Drawn, number: number, width: number): Block => {
  const { app, event } = nameOf(step);
  const isFirst = 'trigger' in step || 'arrives' in step;
  const above = `${number} · ${app}${isFirst ? ' · Trigger' : ''}`;
  return textCard(width, above, event, step.note, signs[app]);
};

const textCard = (
  width: number,
  above: string,
  title: string,
  note: string,
  sign?: { colour: string; sign: string },
): Block => {
  const left = sign ? 66 : 16;
  const room = width - left - 14;
  const rows = [
    { lines: wrapped(above, room, 12), size: 12, step: 16, fill: faint },
    { lines: wrapped(title, room, 15, true), size: 15, step: 19, fill: ink, weight: 600 },
    { lines: wrapped(note, room, 12.5), size: 12.5, step: 16, fill: faint },
  ];
  const text = rows.reduce((sum, { lines, step }) => sum + lines.length * step, 0);
  const height = text + 19;
  return {
    width,
    height,
    draw: (centre, top) => {
      const x = centre - width / 2;
      let y = top + (height - text) / 2 - 3;
      const written = rows.flatMap(({ lines, size, step, fill, weight }) =>
        lines.map((words) => {
          y += step;
          const at = { x: x + left, y, 'font-size': size, 'font-weight': weight, fill };
          return `<text${attributes(at)}>${escaped(words)}</text>`;
        }),
      );
      const box = { x, y: top, width, height, rx: 8, fill: sign ? '#ffffff' : '#fff8f1' };
      return [
        `<rect${attributes({ ...box, stroke: sign ? '#d0d7de' : '#e6b98a' })}/>`,
        ...(sign
          ? [
              `<g transform="translate(${x + 14} ${top + height / 2 - 20})">`,
              `<rect width="40" height="40" rx="8" fill="${sign.colour}"/>${sign.sign}`,
              '</g>',
            ]
          : []),
        ...written,
      ];
    },
  };
};

/** Blocks one below the other, connected by lines. */
const stack = (blocks: Block[]): Block => ({
  width: Math.max(...blocks.map(({ width }) => width)),
  height: blocks.reduce((sum, { height }) => sum + height, 0) + between * (blocks.length - 1),
  draw: (centre, top) => {
    let y = top;
    return blocks.flatMap((block, index) => {
      const drawn = [
        ...(index > 0 ? [stroke(`M${centre} ${y - between}V${y}`)] : []),
        ...block.draw(centre, y),
      ];
      y += block.height + between;
      return drawn;
    });
  },
});

const stroke = (path: string, dashes?: string) =>
  `<path${attributes({ d: path, fill: 'none', stroke: line, 'stroke-width': 1.5, 'stroke-dasharray': dashes })}/>`;

/** A step with its paths side by side below it. */
const fork = (card: Block, paths: Path[], numbers: Numbers): Block => {
  const branches = paths.map((path) =>
    stack([
      pathCard(path, numbers.get(path) ?? 0),
      ...path.steps.map((step) => blockOf(step, numbers, slim)),
    ]),
  );
  const room = branches.reduce((sum, { width }) => sum + width, 0) + 20 * (branches.length - 1);
  const height = Math.max(...branches.map((branch) => branch.height));
  return {
    width: Math.max(card.width, room),
    height: card.height + 2 * between + height,
    draw: (centre, top) => {
      const joint = top + card.height + between;
      let left = centre - room / 2;
      const drawn = branches.flatMap((branch) => {
        const middle = left + branch.width / 2;
        left += branch.width + 20;
        return [
          stroke(`M${centre} ${joint - between}V${joint}H${middle}V${joint + between}`),
          ...branch.draw(middle, joint + between),
        ];
      });
      return [...drawn, ...card.draw(centre, top)];
    },
  };
};

const pathCard = ({ path, rules }: Path, number: number): Block =>
  textCard(slim, `${number} · Path`, path, `if ${rules.map(inWords).join(' and ')}`);

/** A path's rule in words: 1. kind exactly matches “task missing”. */
const inWords = ([value, condition, than]: Rule): string => {
  const field = value.replace(/\{\{(\d+)\.(.+?)\}\}/g, '$1. $2');
  const how = condition.replace(/^\(.*\) /, '').toLowerCase();
  return [field, how, than && `“${than}”`].filter(Boolean).join(' ');
};

/** A frame around the steps that run once for each line item. */
const framed = (inside: Block, words: string): Block => ({
  width: inside.width + 28,
  height: inside.height + 44,
  draw: (centre, top) => {
    const x = centre - inside.width / 2 - 14;
    const box = { x, y: top, width: inside.width + 28, height: inside.height + 44, rx: 10 };
    const label = { x: x + 14, y: top + 19, 'font-size': 12.5, fill: faint };
    const dashed = { fill: 'none', stroke: line, 'stroke-width': 1.5, 'stroke-dasharray': '5 4' };
    return [
      `<rect${attributes({ ...box, ...dashed })}/>`,
      `<text${attributes(label)}>${escaped(`once for ${words}`)}</text>`,
      ...inside.draw(centre, top + 30),
    ];
  },
});
