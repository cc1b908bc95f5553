/* How the layers check finds what an import names, as the build does. */
module.exports = {
  resolve: { alias: { '@': process.cwd() }, extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs'] },
};
