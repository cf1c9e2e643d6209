/** The package's types leave its dictionaries out: `from to|from to|…`. */
declare module 'opencc-js/dict/TSCharacters' {
  const table: string;
  export default table;
}
