// Owns which texts of a backup anybody may write as they like, as its published schema says.

import { readFile } from 'node:fs/promises';

const SCHEMA = new URL('../../pwa/backup.schema.json', import.meta.url);
// What narrows a text down to a few, or to a form.
const NARROWING = ['const', 'enum', 'pattern', 'format'];

// The paths of all free texts in which this backup nowhere holds `words`, with * for any id or place. Of two shapes that a
// part may have, the free texts of both count.
export async function freeTextsWithout(words, backup) {
  const schema = JSON.parse(await readFile(SCHEMA, 'utf8'));
  return [...without(words, { schema, part: schema, values: [JSON.parse(backup)], path: [] })];
}

// `values` are all that stand in the backup where this part of the schema describes them.
function* without(words, { schema, part, values, path }) {
  const within = (next, found, ...steps) => without(words, { schema, part: next, values: found, path: [...path, ...steps] });
  if (part.$ref) yield* within(schema.$defs[part.$ref.split('/').at(-1)], values);
  for (const shape of [...part.anyOf ?? [], ...part.oneOf ?? []]) yield* within(shape, values);
  for (const [name, next] of Object.entries(part.properties ?? {})) {
    yield* within(next, values.map((value) => value?.[name]).filter((value) => value !== undefined), name);
  }
  for (const next of [part.additionalProperties, part.items].filter((next) => typeof next === 'object')) {
    yield* within(next, values.filter((value) => value && typeof value === 'object').flatMap(Object.values), '*');
  }
  const isFree = part.type === 'string' && !NARROWING.some((key) => key in part);
  if (isFree && !values.some((value) => typeof value === 'string' && value.includes(words))) yield path.join('/');
}
