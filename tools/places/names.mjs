// How German place names are compared, folded into addresses and freed of their suffixes.

const abbreviations = [
  [/\bHann\. ?/g, 'Hannoversch '],
  [/\bSt\. ?/g, 'Sankt '],
  [/\bi\. ?d\. ?OPf\./g, 'in der Oberpfalz'],
  [/\bi\. ?OB\b\.?/g, 'in Oberbayern'],
  [/\bi\. ?Bay\./g, 'in Bayern'],
  [/\bi\. ?UFr\./g, 'in Unterfranken'],
  [/\bi\. ?NB\b\.?/g, 'in Niederbayern'],
  [/\ba\. ?d\. ?/g, 'an der '],
  [/\bv\. ?d\. ?/g, 'vor der '],
  [/\bi\. ?d\. ?/g, 'in der '],
  [/\bo\. ?d\. ?/g, 'ob der '],
  [/\ba\. ?/g, 'am '],
  [/\bb\. ?/g, 'bei '],
  [/\bi\. ?/g, 'im '],
];

const suffix = / (?:am|an der|an|im|in der|in|bei|vor der|vorm|ob der|auf dem|auf|unter|unterm|über|a|i)(?: der| dem| den)? .*$/u;

export function spelled_out(name) {
  const full = abbreviations.reduce((text, [short, long]) => text.replace(short, long), name);
  return full.replace(/\bWestf\./g, 'Westfalen').replace(/\/ /g, '/').replace(/ +/g, ' ').trim();
}

export function without_umlauts(text) {
  return text.toLowerCase()
    .replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss')
    .normalize('NFD').replace(/\p{M}/gu, '');
}

// "Rosbach v. d. Höhe" and "Rosbach vor der Höhe" have the same full form.
export function full_form(name) {
  return without_umlauts(spelled_out(name)).replace(/[^a-z0-9]/g, '');
}

export function without_suffix(name) {
  const bare = spelled_out(name).replace(/ ?\(.*$/, '').replace(/\/.*$/, '').replace(suffix, '').trim();
  return bare || name;
}

// "Offenbach" and "Offenbach am Main" have the same short form.
export function short_form(name) {
  return full_form(without_suffix(name).replace(/^(?:Ostseebad|Seeheilbad|Nordseebad|Seebad) /, ''));
}

export function slug_of(name) {
  return without_umlauts(spelled_out(name)).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

export function in_order(left, right) {
  return left < right ? -1 : left > right ? 1 : 0;
}
