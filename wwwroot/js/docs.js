// Draws openapi/v1.json. Everything is set as text: nothing of the document becomes markup.
const content = document.getElementById('content');
const contents = document.getElementById('contents');
const state = document.getElementById('state');

const make = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  element.append(...children.filter(child => child !== null));
  return element;
};

// `code` and **strong** is all that the document's texts have.
const words = text => (text ?? '').split(/(`[^`]+`|\*\*[^*]+\*\*)/).filter(part => part).map(part =>
  part.startsWith('`') ? make('code', {}, part.slice(1, -1)) : part.startsWith('**') ? make('strong', {}, part.slice(2, -2)) : part);

const nameOf = reference => reference.split('/').at(-1);

const link = name => make('a', { href: `#schema-${name}` }, name);

// What may stand there, in a few words.
const typeOf = schema => {
  if (!schema) return ['anything'];
  if (schema.$ref) return [link(nameOf(schema.$ref))];
  if (schema.oneOf) return schema.oneOf.flatMap((one, index) => [...(index > 0 ? [' or '] : []), ...typeOf(one)]);
  const types = [schema.type ?? 'anything'].flat().filter(type => type !== 'null');
  const main = types.includes('array') ? ['list of ', ...typeOf(schema.items)] : [types.join(' or '), ...(schema.format ? [` (${schema.format})`] : [])];
  return [schema.type].flat().includes('null') ? [...main, ' or null'] : main;
};

const meaningOf = schema => schema.description ?? schema.oneOf?.find(one => one.description)?.description ?? '';

const valuesOf = schema => (schema?.enum ?? schema?.items?.enum ?? []).filter(value => value !== null);

// Wide on a phone: it scrolls by itself, by keys as well.
const table = (caption, heads, rows) => make('div', { class: 'ad-scroll', tabindex: '0', role: 'region', 'aria-label': caption },
  make('table', {},
    make('caption', {}, caption),
    make('thead', {}, make('tr', {}, ...heads.map(head => make('th', { scope: 'col' }, head)))),
    make('tbody', {}, ...rows.map(cells => make('tr', {}, make('th', { scope: 'row' }, ...cells[0]), ...cells.slice(1).map(cell => make('td', {}, ...cell)))))));

const choice = values => values.length === 0 ? [] : [' One of ', ...values.flatMap((value, index) => [...(index > 0 ? [', '] : []), make('code', {}, `${value}`)]), '.'];

const parameter = ({ name, required, schema, description, example, in: where }) => [
  [make('code', {}, name), required ? ' (needed)' : ''],
  [where],
  typeOf(schema),
  [...words(description), ...choice(valuesOf(schema)), ...(schema?.default !== undefined ? [' Without it, ', make('code', {}, `${schema.default}`), '.'] : []), ...(example !== undefined ? [' For example ', make('code', {}, [example].flat().join(',')), '.'] : [])],
];

const answer = ([status, { description, content: bodies = {} }]) => [
  [make('code', {}, status)],
  words(description),
  Object.entries(bodies).flatMap(([media, { schema }], index) => [...(index > 0 ? [', '] : []), make('code', {}, media), ' ', ...typeOf(schema)]),
];

const operation = (path, method, { operationId, summary, description, parameters = [], requestBody, responses }) => {
  const body = requestBody?.content?.['application/json']?.schema;
  return make('section', { id: operationId, 'aria-labelledby': `${operationId}-title` },
    make('h3', { id: `${operationId}-title` }, summary ?? operationId),
    make('p', { class: 'ad-path' }, make('span', { class: `ad-method ${method}` }, method.toUpperCase()), ' ', make('code', {}, path)),
    make('p', {}, ...words(description)),
    body ? make('p', {}, 'Body: ', ...typeOf(body), '.') : null,
    parameters.length > 0 ? table(`Parameters of ${operationId}`, ['Name', 'In', 'Type', 'Meaning'], parameters.map(parameter)) : null,
    table(`Answers of ${operationId}`, ['Status', 'Meaning', 'Body'], Object.entries(responses).map(answer)));
};

const schema = ([name, described]) => make('section', { id: `schema-${name}`, 'aria-labelledby': `schema-${name}-title` },
  make('h3', { id: `schema-${name}-title` }, name),
  make('p', {}, ...words(described.description), ...choice(valuesOf(described))),
  described.properties ? table(`Members of ${name}`, ['Name', 'Type', 'Meaning'], Object.entries(described.properties).map(([member, its]) => [[make('code', {}, member)], typeOf(its), [...words(meaningOf(its)), ...choice(valuesOf(its))]])) : null);

const problem = ({ code, status, title, meaning }) => make('section', { id: `problem-${code}`, 'aria-labelledby': `problem-${code}-title` },
  make('h3', { id: `problem-${code}-title` }, make('code', {}, code)),
  make('p', {}, make('strong', {}, `${status}. ${title}.`), ' ', ...words(meaning)));

const group = (title, links) => contents.append(make('h2', {}, title), make('ul', {}, ...links.map(([id, text]) => make('li', {}, make('a', { href: `#${id}` }, text)))));

const draw = ({ info, paths, tags = [], components, 'x-problems': problems = [] }) => {
  content.append(...info.description.split('\n\n').map(part => make('p', {}, ...words(part))));
  const operations = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, described]) => ({ path, method, described })));
  tags.forEach(({ name }) => {
    const own = operations.filter(({ described }) => described.tags?.includes(name));
    content.append(make('h2', {}, name), ...own.map(({ path, method, described }) => operation(path, method, described)));
    group(name, own.map(({ described }) => [described.operationId, described.summary ?? described.operationId]));
  });
  content.append(make('h2', {}, 'Problems'), ...problems.map(problem));
  group('Problems', problems.map(({ code }) => [`problem-${code}`, code]));
  const schemas = Object.entries(components.schemas);
  content.append(make('h2', {}, 'Bodies'), ...schemas.map(schema));
  group('Bodies', schemas.map(([name]) => [`schema-${name}`, name]));
};

// The page was empty when the browser looked for the place that the address names.
const goTo = () => {
  const section = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  if (section) {
    section.tabIndex = -1;
    section.focus({ preventScroll: true });
    section.scrollIntoView();
  }
};

try {
  const answered = await fetch('../openapi/v1.json');
  if (!answered.ok) throw new Error(`it answered ${answered.status}`);
  draw(await answered.json());
  state.remove();
  document.body.dataset.drawn = 'true';
  goTo();
  addEventListener('hashchange', goTo);
} catch (fault) {
  state.textContent = `openapi/v1.json cannot be read: ${fault.message}. Load the page again.`;
}
