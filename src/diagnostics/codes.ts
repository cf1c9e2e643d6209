/**
 * Every code a diagnostic can carry, in one place: what it means and what the editor can do.
 * `docs/errors.md` is written from this table; a test keeps the two the same.
 *
 * `E_…` sets the file aside (the rest of the site is published); `W_…` is told and published; `I_…` is only told.
 */
export interface CodeEntry {
  readonly meaning: string;
  readonly remedy: string;
}

export const CODES = {
  // Files and folders
  E_SYMLINK: {
    meaning: 'a symbolic link inside the content folder; links are never followed',
    remedy: 'put the file itself there',
  },
  E_NOTFILE: {
    meaning: 'a named pipe, socket or device where a file was expected',
    remedy: 'remove it from the content folder',
  },
  E_READ: { meaning: 'the file or folder cannot be read', remedy: 'check its permissions' },
  E_FILE_NAME: {
    meaning: 'a file name that is not UTF-8',
    remedy: 'rename the file',
  },
  E_PATH_DEPTH: {
    meaning: 'folders nested deeper than 32 levels',
    remedy: 'move the files nearer to the content folder',
  },
  E_TOO_LARGE: {
    meaning: 'the file is larger than the limit, so it was not read',
    remedy: 'split it, one page of the newspaper a file',
  },
  I_FILE_IGNORED: {
    meaning: 'a file whose ending this folder has no use for',
    remedy: 'rename it, or convert it first',
  },
  W_EMPTY: { meaning: 'the file has no text', remedy: 'fill it or remove it' },
  // Encodings
  E_ENC_BYTE: {
    meaning: 'a byte that no known encoding explains; the column counts bytes',
    remedy:
      'save the file as UTF-8 again from its original, or name its encoding in the settings (`encodings`)',
  },
  E_ENC_UTF16: {
    meaning: 'UTF-16 without a byte order mark',
    remedy: 'save the file as UTF-8',
  },
  E_ENC_MIXED: {
    meaning: 'some lines are UTF-8 and others GB18030',
    remedy:
      'convert the foreign lines, then save the file as UTF-8, or name its encoding in the settings (`encodings`)',
  },
  W_ENC_AMBIGUOUS: {
    meaning: 'so little text that the encoding is a guess',
    remedy:
      'if the text looks wrong, name the encoding of the file or of its folder in the settings (`encodings`)',
  },
  // Characters that do not belong in a newspaper
  W_PUA: {
    meaning: 'a private-use character: its meaning depends on one font; it is kept',
    remedy: 'correct the character (content/corrections) once you know what was printed',
  },
  W_BOM: { meaning: 'a byte order mark inside the text; it is kept', remedy: 'remove U+FEFF' },
  W_CTRL: {
    meaning: 'a control character; it is kept in the record and not shown on pages',
    remedy: 'remove it',
  },
  W_BIDI: {
    meaning: 'an invisible character that can reorder or hide text; it is kept and isolated on pages',
    remedy: 'remove it',
  },
  W_REPLACEMENT: {
    meaning: 'U+FFFD in the text: an earlier program lost a character here',
    remedy: 'correct the character (content/corrections) from the printed page',
  },
  // Front matter
  E_FM_LANG: {
    meaning: 'front matter in a language other than YAML; nothing in content is ever executed',
    remedy: 'write plain YAML between two lines ---',
  },
  E_FM_UNCLOSED: {
    meaning: 'the first line opens front matter that no line --- closes',
    remedy: 'close it with a line that is exactly ---, or begin the text with another line',
  },
  E_FM_SHAPE: {
    meaning: 'front matter that is not a list of `key: value` lines',
    remedy: 'write `key: value`, one a line',
  },
  // YAML
  E_YAML: { meaning: 'YAML that cannot be read', remedy: 'put the value in quotes: key: "value"' },
  E_YAML_TAB: { meaning: 'a tab used as indentation', remedy: 'indent with blanks' },
  E_YAML_ALIAS: { meaning: 'a YAML anchor or alias', remedy: 'write the value out' },
  E_YAML_TAG: { meaning: 'a YAML type tag (!!…)', remedy: 'write the value without a tag' },
  E_YAML_DEPTH: { meaning: 'YAML nested deeper than 8 levels', remedy: 'flatten it' },
  E_YAML_DUP: { meaning: 'the same key twice', remedy: 'keep one of them' },
  E_SURROGATE: {
    meaning: 'half of a surrogate pair (\\ud800…): not a character',
    remedy: 'write the character itself',
  },
  E_KEY: { meaning: 'a key that cannot be a setting', remedy: 'remove it' },
  W_KEY_UNKNOWN: { meaning: 'a key nothing reads', remedy: 'check its spelling' },
  E_VALUE: { meaning: 'a value of the wrong kind', remedy: 'see the expected form' },
  // Dates and pages
  E_DATE: {
    meaning: 'not a date of the civil calendar',
    remedy: 'write 1978-05-13, 1978-05, 1978 or 一九七八年五月十三日',
  },
  W_DATE_FUTURE: { meaning: 'a date after the day of the build', remedy: 'check the year' },
  W_DATE_RANGE: { meaning: 'a date before Chinese newspapers existed (1800)', remedy: 'check the year' },
  W_DATE_CONFLICT: {
    meaning: 'the front matter and the file name give different dates; the front matter was taken',
    remedy: 'correct one of them',
  },
  E_PAGE: { meaning: 'not a page of a newspaper', remedy: 'write the page as printed: 3, 08, A05, 第三版' },
  W_ID_DUP: {
    meaning:
      'two articles would have the same address; the later one by path is published with a number behind it',
    remedy: 'rename one of the files, or remove the copy',
  },
  // Imported pages
  W_GEOMETRY: {
    meaning: 'the geometry beside a page (.page.json) cannot be used; the text is read without it',
    remedy: 'import the page again, or remove the .page.json file',
  },
  E_CORRECTION: {
    meaning:
      'a correction that cannot be read, does not find its place, or finds nothing to do there; it is not applied',
    remedy: 'quote the source as it is printed now, or remove the correction',
  },
  E_CORRECTION_SOURCE: {
    meaning: 'a corrections file whose source file does not exist',
    remedy: 'name it after its source: newspapers/a/b.txt has corrections/newspapers/a/b.yaml',
  },
  // Markdown
  E_MD_SIZE: {
    meaning: 'Markdown past the limits (1 MiB or 20,000 lines)',
    remedy: 'split the article',
  },
  E_MD_DEPTH: {
    meaning: 'quotations or lists nested deeper than 32 levels, or a line of one repeated mark',
    remedy: 'remove the marks',
  },
  // Pictures
  E_FIGURE_TYPE: {
    meaning: 'a file in content/figures that is not the PNG, JPEG, GIF or WebP its ending promises',
    remedy: 'export it again as one of these; drawings (SVG) are not taken',
  },
  E_FIGURE_SIZE: {
    meaning: 'a picture of more than 40 million pixels, or of none',
    remedy: 'make it smaller',
  },
  W_FIGURE_PLACE: {
    meaning: 'a photograph whose EXIF data tells where it was taken; it is published as it is',
    remedy: 'remove the data unless the place may be known',
  },
  W_FIGURE_MISSING: {
    meaning: 'a picture an article shows is not there, or was set aside; the page has its caption',
    remedy: 'put the picture into content/figures',
  },
  W_URL: {
    meaning: 'a link or picture address that is not allowed; its text is kept',
    remedy: 'link with http, https, mailto or a relative address; keep pictures in content/figures',
  },
} as const satisfies Record<string, CodeEntry>;

export type Code = keyof typeof CODES;
