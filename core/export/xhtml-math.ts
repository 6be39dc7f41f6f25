/** Formulas by the letter of MathML 3, presentation: https://www.w3.org/TR/MathML3/chapter3.html, table in 3.1.3.2. */

const CHILDREN: Readonly<Record<string, number>> = {
  mfrac: 2,
  mroot: 2,
  msub: 2,
  msup: 2,
  mover: 2,
  munder: 2,
  msubsup: 3,
  munderover: 3,
};
const TOKENS = new Set(['mi', 'mn', 'mo', 'ms', 'mtext']);
const ROWS = new Set(['math', 'mrow', 'msqrt', 'mstyle', 'mpadded', 'mphantom', 'menclose', 'mtd']);
const ONLY_IN: Readonly<Record<string, string>> = {
  mtr: 'mtable',
  mtd: 'mtr',
  none: 'mmultiscripts',
  mprescripts: 'mmultiscripts',
};

const YES_OR_NO = /^(?:true|false)$/;
const LENGTH = /^-?(?:\d{1,4}|\d{0,4}\.\d{1,4})(?:em|ex|px|pt)$/;
const VARIANT =
  /^(?:normal|bold|italic|bold-italic|double-struck|bold-fraktur|script|bold-script|fraktur|sans-serif|bold-sans-serif|sans-serif-italic|sans-serif-bold-italic|monospace)$/;

const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  math: { display: /^(?:block|inline)$/, alttext: /^[\s\S]*$/ },
  mi: { mathvariant: VARIANT },
  mn: { mathvariant: VARIANT },
  mtext: { mathvariant: VARIANT },
  mo: {
    mathvariant: VARIANT,
    stretchy: YES_OR_NO,
    fence: YES_OR_NO,
    separator: YES_OR_NO,
    accent: YES_OR_NO,
    form: /^(?:prefix|infix|postfix)$/,
    lspace: LENGTH,
    rspace: LENGTH,
  },
  mspace: { width: LENGTH, height: LENGTH, depth: LENGTH },
  mfrac: { linethickness: LENGTH },
  mstyle: { displaystyle: YES_OR_NO, scriptlevel: /^[+-]?\d$/ },
  mover: { accent: YES_OR_NO },
  munder: { accentunder: YES_OR_NO },
  munderover: { accent: YES_OR_NO, accentunder: YES_OR_NO },
  mtable: { columnalign: /^(?:left|center|right)(?: (?:left|center|right))*$/ },
  mtd: { columnspan: /^[1-9]\d?$/, columnalign: /^(?:left|center|right)$/ },
};

/** Whether a formula is one by the letter. Attributes that are not are taken off. */
export function isStrictMath(math: Element): boolean {
  const elements = [math, ...math.querySelectorAll('*')];
  if (math.childElementCount === 0 || !elements.every(isStrict)) return false;
  for (const element of elements) {
    for (const { name, value } of [...element.attributes]) {
      if (!ATTRIBUTES[element.localName]?.[name]?.test(value)) element.removeAttribute(name);
    }
  }
  return true;
}

function isStrict(element: Element): boolean {
  const { localName: name, childElementCount: count } = element;
  const within = ONLY_IN[name];
  if (within !== undefined && element.parentElement?.localName !== within) return false;
  if (TOKENS.has(name)) return count === 0;
  const words = [...element.childNodes].some(
    (child) => child.nodeType === 3 && (child.textContent ?? '').trim() !== '',
  );
  if (words) return false;
  if (name === 'mspace' || name === 'none' || name === 'mprescripts') return count === 0;
  if (name === 'mtable') return [...element.children].every((child) => child.localName === 'mtr');
  if (name === 'mtr') return [...element.children].every((child) => child.localName === 'mtd');
  if (name === 'mmultiscripts') return isScripted([...element.children].map((child) => child.localName));
  return ROWS.has(name) || CHILDREN[name] === count;
}

/** A base, pairs of scripts, and after a mark pairs of those before it. */
function isScripted([base, ...scripts]: readonly string[]): boolean {
  const mark = scripts.indexOf('mprescripts');
  const after = mark < 0 ? scripts.length : mark;
  const before = mark < 0 ? 0 : scripts.length - mark - 1;
  return (
    base !== undefined &&
    base !== 'mprescripts' &&
    after % 2 === 0 &&
    before % 2 === 0 &&
    scripts.lastIndexOf('mprescripts') === mark
  );
}
