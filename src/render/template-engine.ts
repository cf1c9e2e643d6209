import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import Handlebars from 'handlebars';
import { faultsOf, inlinePartials } from './template-check.ts';

/** Renders pages from an editor's templates. */
export interface TemplateEngine {
  /** `subject` is what met the template: it is named when something goes wrong. */
  render(template: string, view: object, subject: string): string;
}

/** A mistake in a template, for its editor: which file, where, and which page met it. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
}

/** Refuses what a template could reach through an object's prototype, and every name the view lacks. */
const COMPILE = { strict: true, noEscape: false } as const;
const RUN = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false } as const;

/**
 * Compiles every `.hbs` file below `directory` once. Files in `partials/` are used by their name:
 * `{{> teaser}}`. A missing field is an error that names template, line and column, never an empty place.
 * @throws TemplateError when a template cannot be parsed, or asks for what it cannot have
 */
export function loadTemplates(directory: string): TemplateEngine {
  const engine = Handlebars.create();
  const pages = new Map<string, HandlebarsTemplateDelegate>();
  const parsed = templateFiles(directory).map((file) => {
    const name = relative(directory, file).split(sep).join('/');
    return { name, tree: parse(engine, name, readFileSync(file, 'utf8')) };
  });
  const partials = new Set(
    parsed.flatMap(({ name, tree }) => [PARTIAL.exec(name)?.[1] ?? '', ...inlinePartials(tree)]),
  );
  for (const { name, tree } of parsed) {
    const [fault] = faultsOf(tree, partials);
    if (fault !== undefined)
      throw new TemplateError(`templates/${name}:${fault.line}:${fault.column}: ${fault.what}`);
    const template = compile(engine, name, tree);
    const partial = PARTIAL.exec(name)?.[1];
    if (partial === undefined) pages.set(name.slice(0, -4), template);
    else engine.registerPartial(partial, template);
  }
  return {
    render(name, view, subject) {
      const template = pages.get(name);
      if (template === undefined) throw new TemplateError(`templates/${name}.hbs: there is no such template`);
      try {
        return template(view, RUN);
      } catch (error) {
        if (error instanceof TemplateError) error.message += ` (while rendering ${subject})`;
        throw error;
      }
    },
  };
}

const PARTIAL = /^partials\/(.*)\.hbs$/;

function parse(engine: typeof Handlebars, name: string, source: string): hbs.AST.Program {
  try {
    return engine.parse(source);
  } catch (error) {
    throw located(name, error);
  }
}

function compile(engine: typeof Handlebars, name: string, tree: hbs.AST.Program): HandlebarsTemplateDelegate {
  const template = engine.compile(tree, COMPILE);
  return (view, options) => {
    try {
      return template(view, options);
    } catch (error) {
      throw error instanceof TemplateError ? error : located(name, error);
    }
  };
}

/** Handlebars says `"x" not defined in [object Object] - 3:5`, or `Parse error on line 3:` and a drawing. */
function located(name: string, error: unknown): TemplateError {
  const message = error instanceof Error ? error.message : String(error);
  const parsed = /^Parse error on line (\d+):\n(.*)\n(-*)\^/.exec(message);
  if (parsed !== null) {
    const expected = /Expecting .*$/m.exec(message)?.[0] ?? 'the tag is not finished';
    return new TemplateError(
      `templates/${name}:${parsed[1]}:${(parsed[3]?.length ?? 0) + 1}: cannot be read near “${parsed[2]}”: ${expected}`,
    );
  }
  const place = / - (\d+):(\d+)$/.exec(message);
  if (place === null) return new TemplateError(`templates/${name}: ${message}`);
  const missing = /^"([^"]*)" not defined/.exec(message);
  const what = missing === null ? message.slice(0, place.index) : `this page has no “${missing[1]}”`;
  return new TemplateError(`templates/${name}:${place[1]}:${Number(place[2]) + 1}: ${what}`);
}

function templateFiles(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(directory, entry.name);
      if (entry.isDirectory()) return templateFiles(path);
      return entry.isFile() && entry.name.endsWith('.hbs') ? [path] : [];
    });
}
