import Handlebars from 'handlebars';

/** Something in a template that would go wrong when a page is made of it; line and column from 1. */
export interface TemplateFault {
  readonly line: number;
  readonly column: number;
  readonly what: string;
}

/** Fields that are HTML already, made of escaped text by `src/render`. Every other field is text. */
const HTML: ReadonlySet<string> = new Set([
  'body',
  'clean',
  'headline',
  'html',
  'introduction',
  'jsonLd',
  'source',
  'svg',
]);

/** Partials that a template defines within itself: `{{#*inline "name"}}`. */
export function inlinePartials(template: hbs.AST.Program): string[] {
  const names: string[] = [];
  class Inline extends Handlebars.Visitor {
    override DecoratorBlock(block: hbs.AST.DecoratorBlock): void {
      const [name] = block.params;
      if (name?.type === 'StringLiteral') names.push((name as hbs.AST.StringLiteral).value);
      super.DecoratorBlock(block);
    }
  }
  new Inline().accept(template);
  return names;
}

/** What a parsed template asks for that is not there (a partial), or that must not be shown as it is (a text). */
export function faultsOf(template: hbs.AST.Program, partials: ReadonlySet<string>): TemplateFault[] {
  const faults: TemplateFault[] = [];
  const note = ({ loc }: hbs.AST.Node, what: string): void => {
    faults.push({ line: loc.start.line, column: loc.start.column + 1, what });
  };
  class Check extends Handlebars.Visitor {
    override PartialStatement(partial: hbs.AST.PartialStatement): void {
      const name = 'original' in partial.name ? String(partial.name.original) : '@dynamic';
      // `@partial-block` is what a layout is given; one whose name is worked out is known only with its page.
      if (!name.startsWith('@') && !partials.has(name)) note(partial, `there is no partial “${name}”`);
      super.PartialStatement(partial);
    }
    override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
      const path = 'original' in mustache.path ? String(mustache.path.original) : '';
      if (!mustache.escaped && !HTML.has(path.split(/[./]/).at(-1) ?? ''))
        note(mustache, `“${path}” is text: in three braces it would be shown as HTML, write {{${path}}}`);
      super.MustacheStatement(mustache);
    }
  }
  new Check().accept(template);
  return faults;
}
