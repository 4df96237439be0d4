/** CSS px of the card; drawn at twice that, to be read on any screen. */
const width = 640;
const margin = 40;
const line = 30;
const scale = 2;

/** A card as a picture (PNG), to send by a message: black on white, in lines that fit. */
export async function cardPicture(card: string): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser draws no pictures.');
  const font = (weight: number) => `${weight} 20px Inter, sans-serif`;
  pen.font = font(400);
  const [title = '', ...rest] = card.trimEnd().split('\n');
  const lines = rest.flatMap((text) => wrap(text, (part) => pen.measureText(part).width));
  canvas.width = width * scale;
  canvas.height = (2 * margin + (lines.length + 1) * line) * scale;
  pen.scale(scale, scale);
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, canvas.height);
  pen.fillStyle = '#000';
  pen.textBaseline = 'top';
  for (const [index, text] of [title, ...lines].entries()) {
    pen.font = font(index === 0 ? 600 : 400);
    pen.fillText(text, margin, margin + index * line);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture.'))), 'image/png');
  });
}

/** Breaks a text between words where it gets too wide; what is indented goes on indented. */
function wrap(text: string, measure: (part: string) => number): readonly string[] {
  const indent = /^\s*(?:- )?/.exec(text)?.[0].replace('-', ' ') ?? '';
  const lines = [''];
  for (const word of text.split(/(?<= )/)) {
    const longer = `${lines.at(-1)}${word}`;
    if (measure(longer.trimEnd()) <= width - 2 * margin) lines[lines.length - 1] = longer;
    else lines.push(`${indent}${word}`);
  }
  return lines;
}
